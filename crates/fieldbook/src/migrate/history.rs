//! Which versions a database has: the table `fieldbook_migration`, and whether the folder still agrees with it.

use super::folder::File;
use super::link::{Link, integer, text};
use super::read::HISTORY;
use crate::error::{Result, error};
use crate::sql::Dialect;

/// A version that was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Applied {
    pub number: u32,
    pub name: String,
    pub checksum: String,
    /// When, in UTC.
    pub at: String,
}

/// The versions that were applied, by number.
pub(super) fn read(link: &mut Link) -> Result<Vec<Applied>> {
    let known = match link.dialect() {
        Dialect::PostgreSql => format!(
            "SELECT 1 FROM pg_catalog.pg_class WHERE relname = '{HISTORY}' AND relnamespace = current_schema()::regnamespace"
        ),
        _ => format!("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '{HISTORY}'"),
    };
    let known = link.rows(&known)?;
    if known.is_empty() {
        return Ok(Vec::new());
    }
    let rows = link.rows(&format!("SELECT version, name, checksum, applied_at FROM {HISTORY} ORDER BY version"))?;
    let applied = rows.iter().map(|row| Applied {
        number: u32::try_from(integer(&row[0])).unwrap_or(0),
        name: text(&row[1]),
        checksum: text(&row[2]),
        at: text(&row[3]),
    });
    Ok(applied.collect())
}

/// Notes that a version was applied just now.
pub(super) fn note(link: &mut Link, file: &File) -> Result<()> {
    link.send(&format!(
        "CREATE TABLE IF NOT EXISTS {HISTORY} (\n    version INTEGER NOT NULL,\n    name VARCHAR NOT NULL,\n    \
         checksum VARCHAR(64) NOT NULL,\n    applied_at VARCHAR NOT NULL,\n    PRIMARY KEY (version)\n)"
    ))?;
    let File { number, name, .. } = file;
    let name = name.replace('\'', "''");
    let now = match link.dialect() {
        Dialect::PostgreSql => "to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')",
        _ => "strftime('%Y-%m-%d %H:%M:%S', 'now')",
    };
    let sql = format!(
        "INSERT INTO {HISTORY} (version, name, checksum, applied_at) \
         VALUES ({number}, '{name}', '{}', {now})",
        file.checksum()
    );
    link.send(&sql)
}

/// Notes that a version was taken back.
pub(super) fn forget(link: &mut Link, file: &File) -> Result<()> {
    link.send(&format!("DELETE FROM {HISTORY} WHERE version = {}", file.number))
}

/// Refuses where the folder is not what the database was made by.
///
/// # Errors
///
/// `is_migration` when an applied version is gone or was changed, or a new one comes before one that was applied.
pub(super) fn agree(applied: &[Applied], files: &[File]) -> Result<()> {
    for done in applied {
        let (number, name) = (done.number, &done.name);
        let Some(file) = files.iter().find(|file| file.number == number) else {
            return Err(error!(
                Migration,
                "the database has version {number:04}_{name}, and the folder has not; bring its files back, or take the \
                 version down where they are"
            ));
        };
        if file.checksum() != done.checksum {
            return Err(error!(
                Migration,
                "{file} was changed after it was applied on {}; bring the file back as it was, and say the change in a \
                 version of its own",
                done.at
            ));
        }
    }
    let newest = applied.last().map_or(0, |done| done.number);
    let late = files.iter().find(|file| file.number < newest && applied.iter().all(|done| done.number != file.number));
    match late {
        Some(file) => Err(error!(
            Migration,
            "{file} was not applied, but version {newest:04} was, which comes after it; give it a number after {newest:04}"
        )),
        None => Ok(()),
    }
}
