//! The tables of a SQLite database, and its own word on what a connection writes.

use std::collections::HashMap;

use rusqlite::hooks::Action;

use crate::engine::history::Log;
use crate::engine::inspect::{ColumnSnapshot, Marks, TableSnapshot, Tracked, Write};
use crate::event::TransactionEnd;
use crate::value::Stored;

/// Has SQLite report what this connection writes.
pub(super) fn watch(sqlite: &mut rusqlite::Connection, changes: &Tracked, log: Option<&Log>) -> rusqlite::Result<()> {
    let noting = changes.clone();
    sqlite.update_hook(Some(move |action, _: &str, table: &str, rowid| {
        let write = match action {
            Action::SQLITE_INSERT => Write::Insert,
            Action::SQLITE_UPDATE => Write::Update,
            _ => Write::Delete,
        };
        noting.lock().note(write, table, rowid);
    }))?;
    let (committing, committed) = (changes.clone(), log.cloned());
    sqlite.commit_hook(Some(move || {
        committing.lock().commit();
        if let Some(log) = &committed {
            log.end(TransactionEnd::Commit);
        }
        false
    }))?;
    let (undoing, undone) = (changes.clone(), log.cloned());
    sqlite.rollback_hook(Some(move || {
        undoing.lock().rollback();
        if let Some(log) = &undone {
            log.end(TransactionEnd::Rollback);
        }
    }))
}

/// Every table with its rows, in the order of their creation.
pub(super) fn tables(
    sqlite: &rusqlite::Connection,
    row_limit: usize,
    marks: &Marks,
) -> rusqlite::Result<Vec<TableSnapshot>> {
    let names = sqlite
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid")?
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    names.into_iter().map(|name| table(sqlite, name, row_limit, marks)).collect()
}

pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn table(
    sqlite: &rusqlite::Connection,
    name: String,
    row_limit: usize,
    marks: &Marks,
) -> rusqlite::Result<TableSnapshot> {
    let columns = columns(sqlite, &name)?;
    let row_count =
        sqlite.query_row(&format!("SELECT count(*) FROM {}", quoted(&name)), [], |row| row.get::<_, i64>(0))? as usize;
    let limit = i64::try_from(row_limit).unwrap_or(i64::MAX);
    let numbered = sqlite.prepare(&format!("SELECT rowid, * FROM {} ORDER BY rowid LIMIT {limit}", quoted(&name)));
    // A table without rowids is in the order of its primary key.
    let mut statement = match numbered {
        Ok(statement) => statement,
        Err(_) => sqlite.prepare(&format!("SELECT 0, * FROM {} LIMIT {limit}", quoted(&name)))?,
    };
    let mut found = statement.query([])?;
    let (mut rows, mut row_marks) = (Vec::new(), Vec::new());
    while let Some(row) = found.next()? {
        let values = (1..=columns.len()).map(|index| row.get_ref(index).map(|value| Stored::from(value).into()));
        rows.push(values.collect::<rusqlite::Result<Vec<_>>>()?);
        row_marks.push(marks.get(&(name.clone(), row.get(0)?)).copied());
    }
    Ok(TableSnapshot { name, columns, rows, row_count, marks: row_marks })
}

/// A table's columns, generated ones too, as `SELECT *` has them.
pub(super) fn columns(sqlite: &rusqlite::Connection, table: &str) -> rusqlite::Result<Vec<ColumnSnapshot>> {
    let references = sqlite
        .prepare(&format!("PRAGMA foreign_key_list({})", quoted(table)))?
        .query_map([], |row| {
            let target =
                format!("{}.{}", row.get::<_, String>(2)?, row.get::<_, Option<String>>(4)?.unwrap_or_default());
            Ok((row.get::<_, String>(3)?, target))
        })?
        .collect::<rusqlite::Result<HashMap<_, _>>>()?;
    // Hidden are the columns of virtual tables that `SELECT *` leaves out.
    let sql = "SELECT cid, name, type, \"notnull\", dflt_value, pk FROM pragma_table_xinfo(?) WHERE hidden <> 1";
    let mut statement = sqlite.prepare(sql)?;
    let columns = statement.query_map([table], |row| {
        let name: String = row.get(1)?;
        Ok(ColumnSnapshot {
            declared_type: row.get(2)?,
            not_null: row.get(3)?,
            primary_key: row.get::<_, i64>(5)? > 0,
            references: references.get(&name).cloned(),
            name,
        })
    })?;
    columns.collect()
}
