//! What has to be done so that a database has the tables that models ask for.

use std::fmt;

use super::change::{Change, changes};
use super::rename::Rename;
use super::snapshot::Snapshot;
use super::statement::MigrationStatement;
use super::{postgres, read, sqlite};
use crate::engine::Engine;
use crate::error::Result;
use crate::typed::ModelSet;

/// The differences between a database and models, and the statements that take them away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What differs, for people.
    pub changes: Vec<Change>,
    /// What is sent, in order.
    pub statements: Vec<MigrationStatement>,
}

impl Plan {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The way from one database to the other. What is renamed keeps its data.
    pub(super) fn between(from: &Snapshot, to: &Snapshot, renames: &[Rename]) -> Result<Self> {
        let mut from = from.clone();
        let mut plan = Plan::default();
        for rename in renames {
            rename.apply(&mut from)?;
            plan.changes.push(Change::Rename(rename.clone()));
            plan.statements.push(MigrationStatement::new(rename.sql()));
        }
        plan.changes.extend(changes(&from, to));
        plan.statements.extend(match to.postgresql {
            true => postgres::statements(&from, to),
            false => sqlite::statements(&from, to),
        });
        Ok(plan)
    }
}

/// The statements as a script.
impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.statements.iter().try_for_each(|statement| writeln!(f, "{statement}\n"))
    }
}

/// What differs between the database and these models, and what would take the difference away. Nothing is changed.
///
/// Tables that none of the models has are to be dropped; the history of migrations stays.
///
/// # Errors
///
/// `is_configuration` when a model is not a table or a rename names what is not there, `is_database` when the database
/// cannot be read.
///
/// ```
/// use fieldbook::prelude::*;
/// use fieldbook::migrate::diff;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
///     age: Option<i32>,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// let session = Session::new(&engine);
/// session.exec(text("CREATE TABLE hero (id INTEGER NOT NULL, name VARCHAR NOT NULL, PRIMARY KEY (id))"))?;
/// session.commit()?;
/// let plan = diff(&engine, Hero, &[])?;
/// assert_eq!(plan.changes[0].to_string(), "add column hero.age INTEGER");
/// assert_eq!(plan.statements[0].sql, "ALTER TABLE hero ADD COLUMN age INTEGER");
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub fn diff(engine: &Engine, models: impl ModelSet, renames: &[Rename]) -> Result<Plan> {
    Plan::between(&read::database(engine)?, &read::models(engine, &models.schemas())?, renames)
}
