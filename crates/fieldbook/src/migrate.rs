//! Changing the tables of a database that has data: what differs from the models, and versions as plain SQL files.
//!
//! [`diff`] compares. [`Migrations`] keeps versions in a folder, `0001_first.up.sql` and `0001_first.down.sql`, applies each
//! in one transaction and notes it, with a checksum, in the table `fieldbook_migration`. Renames are never guessed: name
//! them ([`Rename`]). Data is kept or the change is refused with the rows that would not fit; a table or a column that no model
//! has any more goes with its data, and the file says so.
//!
//! SQLite can alter little of a table. What it cannot, is done as its documentation advises: a new table beside the old
//! one, the rows moved, the old name taken, all in the transaction, with foreign keys looked at before its end.

mod apply;
mod change;
mod command;
mod convert;
mod folder;
mod history;
mod lexer;
mod link;
mod models;
mod plan;
mod postgres;
mod postgres_convert;
mod read;
mod rename;
mod snapshot;
mod sqlite;
mod statement;

use std::path::PathBuf;
use std::sync::Arc;

use crate::engine::Engine;
use crate::error::{Result, error};
use crate::schema::Schema;
use crate::typed::ModelSet;
use apply::Way;
use folder::File;
use link::Link;

pub use change::Change;
pub use models::models_source;
pub use plan::{Plan, diff};
pub use rename::Rename;
pub use statement::{MigrationStatement, Refusal};

/// The versions of a database: a folder of files, the models that they lead to, the engine that they are applied to.
///
/// ```
/// use fieldbook::prelude::*;
/// use fieldbook::migrate::Migrations;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
/// }
///
/// # let folder = std::env::temp_dir().join(format!("fieldbook-doc-{}", std::process::id()));
/// let engine = create_engine("sqlite://")?;
/// let migrations = Migrations::new(&engine, &folder, Hero);
/// migrations.create("first", &[])?.expect("there is a table to create");
/// assert_eq!(migrations.up(None)?.len(), 1);
/// migrations.check()?;
/// assert!(Session::new(&engine).exec(select(Hero))?.all().is_empty());
/// # std::fs::remove_dir_all(folder).ok();
/// # Ok::<(), fieldbook::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Migrations {
    engine: Engine,
    folder: PathBuf,
    models: Vec<Arc<Schema>>,
}

/// A version, and whether the database has it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Version {
    /// Its number.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// When it was applied, in UTC; `None` while it is not.
    pub applied_at: Option<String>,
}

impl Migrations {
    /// The versions in this folder, which need not be there yet.
    pub fn new(engine: &Engine, folder: impl Into<PathBuf>, models: impl ModelSet) -> Self {
        Migrations { engine: engine.clone(), folder: folder.into(), models: models.schemas() }
    }

    /// Every version, by number.
    ///
    /// # Errors
    ///
    /// `is_migration` when folder and database disagree, or a file cannot be read.
    pub fn status(&self) -> Result<Vec<Version>> {
        let (files, done) = self.agreed()?;
        let version = |(place, file): (usize, &File)| Version {
            number: file.number,
            name: file.name.clone(),
            applied_at: done.get(place).cloned(),
        };
        Ok(files.iter().enumerate().map(version).collect())
    }

    /// Writes the next version: what leads from the folder's last version to the models, and back. Returns its two
    /// files, or `None` where nothing differs. The database is not asked; look at the files before you apply them.
    ///
    /// # Errors
    ///
    /// `is_migration` when the folder's versions cannot be applied to an empty database or a file cannot be written,
    /// `is_configuration` as [`diff`].
    pub fn create(&self, name: &str, renames: &[Rename]) -> Result<Option<[PathBuf; 2]>> {
        let files = folder::read(&self.folder)?;
        let (from, to) = (self.replayed(&files)?, read::models(&self.engine, &self.models)?);
        let up = Plan::between(&from, &to, renames)?;
        if up.is_empty() {
            return Ok(None);
        }
        let back: Vec<Rename> = renames.iter().rev().map(Rename::inverse).collect();
        let down = Plan::between(&to, &from, &back)?;
        let number = files.last().map_or(1, |file| file.number + 1);
        folder::write(&self.folder, number, name, &up, &down).map(Some)
    }

    /// What leads from the folder's last version to the models; empty where they agree.
    ///
    /// # Errors
    ///
    /// As [`Migrations::create`].
    pub fn pending_changes(&self) -> Result<Vec<Change>> {
        let files = folder::read(&self.folder)?;
        let plan = Plan::between(&self.replayed(&files)?, &read::models(&self.engine, &self.models)?, &[])?;
        Ok(plan.changes)
    }

    /// Fails when the models and the folder differ: for continuous integration.
    ///
    /// # Errors
    ///
    /// `is_migration` with the differences; else as [`Migrations::create`].
    pub fn check(&self) -> Result<()> {
        let changes = self.pending_changes()?;
        if changes.is_empty() {
            return Ok(());
        }
        let lines: Vec<String> = changes.iter().map(|change| format!("  {change}")).collect();
        Err(error!(Migration, "the models have changed since the last version:\n{}\nmake a new one", lines.join("\n")))
    }

    /// Applies what is not applied yet, up to and including a number or all of it, each version in a transaction of its
    /// own. Returns what was applied.
    ///
    /// # Errors
    ///
    /// `is_migration` when folder and database disagree or rows would not fit, which the message names; `is_database` and
    /// `is_integrity` when the database refuses. The version that failed left nothing behind; those before it stay.
    pub fn up(&self, to: Option<u32>) -> Result<Vec<Version>> {
        self.ahead(to)?.iter().map(|file| self.send(file, Way::Up)).collect()
    }

    /// Takes versions back, the newest first, until the one with this number is the last. Returns what was taken back.
    ///
    /// # Errors
    ///
    /// As [`Migrations::up`]; `is_migration` when a version has no way down.
    pub fn down(&self, to: u32) -> Result<Vec<Version>> {
        self.behind(to)?.iter().map(|file| self.send(file, Way::Down)).collect()
    }

    fn send(&self, file: &File, way: Way) -> Result<Version> {
        apply::version(&self.engine, file, way)?;
        Ok(Version { number: file.number, name: file.name.clone(), applied_at: None })
    }

    /// The versions that are to be applied.
    fn ahead(&self, to: Option<u32>) -> Result<Vec<File>> {
        let (files, done) = self.agreed()?;
        let ahead = files.into_iter().skip(done.len());
        Ok(ahead.filter(|file| to.is_none_or(|to| file.number <= to)).collect())
    }

    /// The versions that are to be taken back, the newest first.
    fn behind(&self, to: u32) -> Result<Vec<File>> {
        let (files, done) = self.agreed()?;
        Ok(files.into_iter().take(done.len()).rev().filter(|file| file.number > to).collect())
    }

    /// The folder's versions and when the first of them were applied.
    fn agreed(&self) -> Result<(Vec<File>, Vec<String>)> {
        let files = folder::read(&self.folder)?;
        let applied = history::read(&mut Link::open(&self.engine)?)?;
        history::agree(&applied, &files)?;
        Ok((files, applied.into_iter().map(|done| done.at).collect()))
    }

    /// What the folder's versions make of an empty database.
    fn replayed(&self, files: &[File]) -> Result<snapshot::Snapshot> {
        read::apart(&self.engine, |link| files.iter().try_for_each(|file| apply::replay(link, file)))
    }
}
