//! Sends a version: everything in one transaction, nothing where a row would not fit.

use std::collections::HashSet;

use super::folder::File;
use super::history;
use super::link::{Link, integer, text};
use super::statement::{MigrationStatement, Refusal};
use crate::engine::Engine;
use crate::error::{Result, error};
use crate::sql::Dialect;

/// Rows that an error names.
const NAMED_ROWS: usize = 5;

/// Which way a version is sent.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Way {
    Up,
    Down,
}

/// Sends one version up or down, and notes it.
pub(super) fn version(engine: &Engine, file: &File, way: Way) -> Result<()> {
    let statements = match way {
        Way::Up => file.up(),
        Way::Down => file.down(),
    };
    if way == Way::Down && statements.is_empty() {
        return Err(error!(Migration, "{file} has no way down; write {file}.down.sql, or go back to a copy"));
    }
    let mut link = Link::open(engine)?;
    if link.dialect() == Dialect::PostgreSql {
        return link.transaction(|link| {
            statements.iter().try_for_each(|statement| send(link, file, statement))?;
            noted(link, file, way)
        });
    }
    // SQLite drops and makes tables anew; keys are looked at once, before the end. Inside a transaction the pragma does nothing.
    let bound = link.rows("PRAGMA foreign_keys")?.first().is_some_and(|row| integer(&row[0]) == 1);
    link.send("PRAGMA foreign_keys=OFF")?;
    let result = link.transaction(|link| {
        let dangling = dangling(link)?;
        statements.iter().try_for_each(|statement| send(link, file, statement))?;
        no_more_dangling(link, file, &dangling)?;
        noted(link, file, way)
    });
    if bound {
        link.send("PRAGMA foreign_keys=ON")?;
    }
    result
}

fn noted(link: &mut Link, file: &File, way: Way) -> Result<()> {
    match way {
        Way::Up => history::note(link, file),
        Way::Down => history::forget(link, file),
    }
}

/// Sends a version's way up to a database that is there to be looked at.
pub(super) fn replay(link: &mut Link, file: &File) -> Result<()> {
    file.up().iter().try_for_each(|statement| send(link, file, statement))
}

fn send(link: &mut Link, file: &File, statement: &MigrationStatement) -> Result<()> {
    for Refusal { what, query } in &statement.refusals {
        let rows = link.rows(query)?;
        if !rows.is_empty() {
            return Err(error!(
                Migration,
                "{file}: {what} ({}); change the rows first, nothing was done",
                named(&rows)
            ));
        }
    }
    link.send(&statement.sql)
}

/// `3 rows: 1, 2, 5`, by their keys.
fn named(rows: &[Vec<crate::event::SqlValue>]) -> String {
    let key = |row: &Vec<_>| row.iter().map(text).collect::<Vec<_>>().join("/");
    let keys: Vec<String> = rows.iter().take(NAMED_ROWS).map(key).collect();
    let more = if rows.len() > NAMED_ROWS { ", …" } else { "" };
    let word = if rows.len() == 1 { "row" } else { "rows" };
    format!("{} {word}: {}{more}", rows.len(), keys.join(", "))
}

/// Rows whose foreign key leads nowhere: table, row, table it should lead to.
fn dangling(link: &mut Link) -> Result<HashSet<[String; 3]>> {
    let rows = link.rows("PRAGMA foreign_key_check")?;
    Ok(rows.iter().map(|row| [0, 1, 2].map(|place| text(&row[place]))).collect())
}

fn no_more_dangling(link: &mut Link, file: &File, before: &HashSet<[String; 3]>) -> Result<()> {
    let mut new: Vec<[String; 3]> = dangling(link)?.difference(before).cloned().collect();
    new.sort();
    match new.first() {
        Some([table, row, target]) => Err(error!(
            Migration,
            "{file}: {} of {table} would refer to no row of {target} (the first is row {row}); change them first, nothing was done",
            if new.len() == 1 { "1 row".to_owned() } else { format!("{} rows", new.len()) },
        )),
        None => Ok(()),
    }
}
