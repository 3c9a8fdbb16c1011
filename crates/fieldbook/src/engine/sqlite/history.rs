//! What SQLite itself says of a connection's changes: its pre-update hook, and the schema around statements that may
//! change it.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use super::inspect::{columns, quoted};
use crate::engine::history::Log;
use crate::event::{Effects, PlanStep, SchemaChange, SqlValue, StoredRow, TableState};
use crate::value::Stored;

/// What a connection tells of its statements.
pub(super) struct History {
    log: Log,
    /// Whether each table that was written to computes columns when it is read, which SQLite's hook does not tell.
    computes: RefCell<HashMap<String, bool>>,
}

/// The tables before a statement that may change them: names and definitions.
pub(super) struct Before(Option<Vec<(String, String)>>);

impl History {
    /// Has SQLite report what this connection does.
    pub(super) fn watch(sqlite: &mut Connection, log: Log) -> rusqlite::Result<Self> {
        #[cfg(feature = "history")]
        rows(sqlite, log.clone())?;
        let history = History { log, computes: RefCell::default() };
        if history.log.shared().is_first() {
            let found = definitions(sqlite)?;
            if !found.is_empty() {
                history.tell_schema(sqlite, &[])?;
            }
        }
        Ok(history)
    }

    /// Notes how SQLite goes about a statement that reads or writes rows, once for each text.
    pub(super) fn plan(&self, sqlite: &Connection, sql: &str) {
        let verb = sql.split_whitespace().next().unwrap_or_default();
        let has_plan = ["SELECT", "UPDATE", "DELETE", "WITH"].iter().any(|word| word.eq_ignore_ascii_case(verb));
        if !has_plan || !self.log.shared().is_unplanned(sql) {
            return;
        }
        // Nothing is executed; placeholders need no values for it. A statement without a plan has refused already.
        let read = || -> rusqlite::Result<Vec<PlanStep>> {
            let mut statement = sqlite.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            let mut rows = statement.raw_query();
            let mut steps = Vec::new();
            while let Some(row) = rows.next()? {
                steps.push(PlanStep { id: row.get(0)?, parent: row.get(1)?, detail: row.get(3)? });
            }
            Ok(steps)
        };
        self.log.noted().effects.plan = read().unwrap_or_default();
    }

    /// What is to be known before a statement runs.
    pub(super) fn before(&self, sqlite: &Connection, sql: &str) -> rusqlite::Result<Before> {
        Ok(Before(match defines(sql) {
            Defines::Nothing => None,
            Defines::Tables => Some(definitions(sqlite)?),
            Defines::Everything => Some(Vec::new()),
        }))
    }

    /// Notes what the statement did to the tables; where it failed, what it did to rows is gone, unless SQLite kept it
    /// (`OR FAIL`).
    pub(super) fn after(&self, sqlite: &Connection, before: Before, failed: bool, changed: bool) {
        if failed && !changed {
            self.log.noted().effects.changes.clear();
        }
        if !failed || changed {
            self.complete(sqlite);
        }
        // Where the schema cannot even be read, nothing of it was changed.
        if let (Some(before), false) = (before.0, failed) {
            let _ = self.tell_schema(sqlite, &before);
        }
    }

    /// Reads the columns that are computed when they are read, of rows that were written.
    pub(super) fn complete(&self, sqlite: &Connection) {
        let mut noted = self.log.noted();
        let mut known = self.computes.borrow_mut();
        // The last change of a row is the one that can still be read.
        let mut seen: HashSet<(String, i64)> = HashSet::new();
        for change in noted.effects.changes.iter_mut().rev() {
            if !known.contains_key(&change.table) {
                known.insert(change.table.clone(), computes(sqlite, &change.table).unwrap_or(false));
            }
            if !known[&change.table] || !seen.insert((change.table.clone(), change.rowid)) {
                continue;
            }
            if let (Some(new), Ok(read)) = (&mut change.new, row(sqlite, &change.table, change.rowid)) {
                *new = read;
            }
        }
    }

    /// Forgets what was noted of rows: the statement failed.
    pub(super) fn forget(&self) {
        self.log.noted().effects.changes.clear();
    }

    /// What was noted since this was last asked.
    pub(super) fn take(&self) -> Effects {
        self.log.take()
    }

    fn tell_schema(&self, sqlite: &Connection, before: &[(String, String)]) -> rusqlite::Result<()> {
        let now = definitions(sqlite)?;
        if now == before {
            return Ok(());
        }
        self.computes.borrow_mut().clear();
        let mut tables = Vec::new();
        for (name, sql) in now.iter().filter(|table| !before.contains(table)) {
            let Some(table) = self.table(sqlite, name, sql)? else {
                self.log.noted().effects.cut = true;
                return Ok(());
            };
            tables.push(table);
        }
        let names = now.into_iter().map(|(name, _)| name).collect();
        self.log.noted().effects.schema = Some(SchemaChange { names, tables });
        Ok(())
    }

    /// A table with every row; none where that is more than is kept.
    fn table(&self, sqlite: &Connection, name: &str, sql: &str) -> rusqlite::Result<Option<TableState>> {
        let columns = columns(sqlite, name)?;
        let has_rowid = sqlite.prepare(&format!("SELECT rowid FROM {} LIMIT 0", quoted(name))).is_ok();
        // Rows that a virtual table makes up are no history.
        let is_virtual = sql.trim_start().get(..14).is_some_and(|start| start.eq_ignore_ascii_case("CREATE VIRTUAL"));
        let select = match has_rowid {
            true => format!("SELECT rowid, * FROM {} ORDER BY rowid", quoted(name)),
            false => format!("SELECT 0, * FROM {}", quoted(name)),
        };
        let mut rows = Vec::new();
        if !is_virtual {
            let mut statement = sqlite.prepare(&select)?;
            let mut found = statement.query([])?;
            while let Some(row) = found.next()? {
                let values =
                    (1..=columns.len()).map(|index| row.get_ref(index).map(|value| Stored::from(value).into()));
                let values = values.collect::<rusqlite::Result<Vec<SqlValue>>>()?;
                if !self.log.noted().budget.spend([Some(&values), None]) {
                    return Ok(None);
                }
                rows.push(StoredRow { rowid: row.get(0)?, values });
            }
        }
        Ok(Some(TableState { name: name.to_owned(), columns, has_rowid, rows }))
    }
}

/// Whether a table has columns that are computed when they are read.
fn computes(sqlite: &Connection, table: &str) -> rusqlite::Result<bool> {
    let sql = "SELECT count(*) FROM pragma_table_xinfo(?) WHERE hidden = 2";
    sqlite.prepare_cached(sql)?.query_row([table], |row| row.get::<_, i64>(0)).map(|count| count > 0)
}

/// A row as it is read.
fn row(sqlite: &Connection, table: &str, rowid: i64) -> rusqlite::Result<Vec<SqlValue>> {
    let mut statement = sqlite.prepare(&format!("SELECT * FROM {} WHERE rowid = ?", quoted(table)))?;
    let width = statement.column_count();
    statement.query_row([rowid], |row| {
        (0..width).map(|column| row.get_ref(column).map(|value| Stored::from(value).into())).collect()
    })
}

/// Every table and its definition, in the order of their creation.
fn definitions(sqlite: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
    let mut statement = sqlite.prepare_cached(sql)?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    found.collect()
}

/// How far a statement can change the tables themselves.
enum Defines {
    /// It reads or writes rows, if that.
    Nothing,
    /// It may make, alter or drop some.
    Tables,
    /// It may number the rows of all of them anew.
    Everything,
}

/// What a statement can change, by its first word.
fn defines(sql: &str) -> Defines {
    let mut rest = sql.trim_start();
    let comment = |text: &'_ str| [("--", "\n"), ("/*", "*/")].into_iter().find(|(begin, _)| text.starts_with(begin));
    while let Some((begin, end)) = comment(rest) {
        let text = &rest[begin.len()..];
        rest = text.split_once(end).map_or("", |(_, after)| after).trim_start();
    }
    let verb = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    match verb.to_ascii_uppercase().as_str() {
        "CREATE" | "DROP" | "ALTER" => Defines::Tables,
        "VACUUM" => Defines::Everything,
        _ => Defines::Nothing,
    }
}

/// Has SQLite report every row that this connection changes, before it does.
#[cfg(feature = "history")]
fn rows(sqlite: &mut Connection, log: Log) -> rusqlite::Result<()> {
    use crate::event::RowChange;
    use rusqlite::hooks::{PreUpdateCase, PreUpdateNewValueAccessor, PreUpdateOldValueAccessor};

    fn old(row: &PreUpdateOldValueAccessor) -> Option<Vec<SqlValue>> {
        let value = |index| row.get_old_column_value(index).map_or(SqlValue::Null, |value| Stored::from(value).into());
        Some((0..row.get_column_count()).map(value).collect())
    }
    fn new(row: &PreUpdateNewValueAccessor) -> Option<Vec<SqlValue>> {
        let value = |index| row.get_new_column_value(index).map_or(SqlValue::Null, |value| Stored::from(value).into());
        Some((0..row.get_column_count()).map(value).collect())
    }
    sqlite.preupdate_hook(Some(move |_, database: &str, table: &str, case: &PreUpdateCase| {
        if database != "main" {
            return;
        }
        log.note(|| {
            let table = table.to_owned();
            match case {
                PreUpdateCase::Insert(row) => {
                    RowChange { table, rowid: row.get_new_row_id(), was: None, old: None, new: new(row) }
                }
                PreUpdateCase::Delete(row) => {
                    RowChange { table, rowid: row.get_old_row_id(), was: None, old: old(row), new: None }
                }
                PreUpdateCase::Update { old_value_accessor: before, new_value_accessor: after } => {
                    let (was, rowid) = (before.get_old_row_id(), after.get_new_row_id());
                    RowChange { table, rowid, was: (was != rowid).then_some(was), old: old(before), new: new(after) }
                }
                // A kind of change that there is not yet.
                PreUpdateCase::Unknown => RowChange { table, rowid: 0, was: None, old: None, new: None },
            }
        });
    }))
}
