//! The rows of link tables: those that went are deleted, then those that came are inserted.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::Flush;
use super::history::Passive;
use crate::engine::{Batch, Connection};
use crate::error::{Result, error};
use crate::instance::Instance;
use crate::schema::{Mapped, Schema};
use crate::sql::RowStatement;
use crate::value::Value;

/// A row of a link table: its columns with their values, in the table's order.
type Row = Vec<(usize, Value)>;

/// What was sent already from the other side, and is left out: by relationship (its model and place), owner and other
/// object. SQLAlchemy takes both directions between two objects of one model for one, and may lose a row.
#[derive(Default)]
pub(super) struct Sent(FxHashSet<((usize, usize), usize, usize)>);

impl Flush<'_> {
    pub(super) fn link_rows(
        &mut self,
        owners: &[Instance],
        relationship: usize,
        mapped: &Mapped,
        deleting: bool,
    ) -> Result<()> {
        let Some(link) = &mapped.link else {
            return Ok(());
        };
        let table = link.table();
        let (mut gone, mut come) = (Vec::new(), Vec::new());
        let this_side = (Arc::as_ptr(owners[0].schema()) as usize, relationship);
        let other_side = mapped.back.map(|back| (Arc::as_ptr(&mapped.target()) as usize, back));
        let mut sent = Vec::new();
        let passive = if deleting { Self::deleted_passive(mapped) } else { Passive::Pending };
        for owner in owners {
            let history = self.history(owner, relationship, mapped, passive)?;
            let (kept, lost) = (history.unchanged.iter().filter(|_| deleting), &history.deleted);
            let new = history.added.iter().filter(|_| !deleting).map(|other| (other, false));
            for (other, goes) in new.chain(kept.chain(lost).map(|other| (other, true))) {
                if self.linked.0.contains(&(this_side, owner.address(), other.address())) {
                    continue;
                }
                sent.extend(other_side.map(|side| (side, other.address(), owner.address())));
                let operation = if goes { "delete" } else { "add" };
                if self.takes_part(other, owner, relationship, operation) {
                    let row = self.link_row(owner, other, mapped)?;
                    if goes { gone.push(row) } else { come.push(row) }
                }
            }
        }
        self.linked.0.extend(sent);
        self.delete_links(&table, &gone)?;
        self.insert_links(&table, come)
    }

    fn link_row(&mut self, owner: &Instance, other: &Instance, mapped: &Mapped) -> Result<Row> {
        let mut row = Row::new();
        if let Some(link) = &mapped.link {
            for &(here, column) in &link.here {
                row.push((column, self.value_of(owner, here)?));
            }
            for &(there, column) in &link.there {
                row.push((column, self.value_of(other, there)?));
            }
        }
        row.sort_by_key(|(column, _)| *column);
        Ok(row)
    }

    fn delete_links(&mut self, table: &Schema, rows: &[Row]) -> Result<()> {
        let Some(first) = rows.first() else {
            return Ok(());
        };
        let columns: Vec<usize> = first.iter().map(|(column, _)| *column).collect();
        let statement = RowStatement::Delete { schema: table, fields: &columns };
        let connection = self.work.connection(self.core)?;
        connection.write()?;
        let matched = send(connection, &statement, rows)?;
        if matched != rows.len() {
            let (name, expected) = (table.table_name().unwrap_or_default(), rows.len());
            return Err(error!(
                Stale,
                "DELETE statement on table '{name}' expected to delete {expected} row(s); only {matched} were matched"
            ));
        }
        Ok(())
    }

    fn insert_links(&mut self, table: &Schema, mut rows: Vec<Row>) -> Result<()> {
        let Some(first) = rows.first() else {
            return Ok(());
        };
        let linked: Vec<usize> = first.iter().map(|(column, _)| *column).collect();
        let defaults: Vec<usize> = (0..table.fields().len())
            .filter(|column| !linked.contains(column) && table.fields()[*column].default.is_some())
            .collect();
        for row in &mut rows {
            let more = defaults.iter();
            row.extend(more.map(|&column| (column, table.fields()[column].default_value())));
            row.sort_by_key(|(column, _)| *column);
        }
        let columns: Vec<usize> = rows[0].iter().map(|(column, _)| *column).collect();
        let statement = RowStatement::Insert { schema: table, fields: &columns, returning: &[] };
        let connection = self.work.connection(self.core)?;
        connection.write()?;
        send(connection, &statement, &rows).map(drop)
    }
}

/// Sends a statement for each of these rows; returns the number of rows affected.
fn send(connection: &mut Connection, statement: &RowStatement<'_>, rows: &[Row]) -> Result<usize> {
    let sql = statement.sql(connection.dialect());
    connection.batch(
        &Batch { statement, sql: &sql, count: rows.len(), together: true },
        |row, bind| {
            let params: Vec<&Value> = rows[row].iter().map(|(_, value)| value).collect();
            bind(&params)
        },
        |_, _| Ok(()),
    )
}
