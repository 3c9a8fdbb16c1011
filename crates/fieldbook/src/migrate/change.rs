//! What differs between two databases, piece by piece, for people to read.

use std::fmt;

use super::rename::Rename;
use super::snapshot::{Column, Snapshot, Table};

/// One difference between what a database has and what the models ask for.
///
/// Its `Display` says what has to be done: `add column hero.age INTEGER`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// Something keeps its data under another name.
    Rename(Rename),
    /// A table is missing.
    CreateTable {
        /// Its name.
        table: String,
    },
    /// A table is there that no model has.
    DropTable {
        /// Its name.
        table: String,
    },
    /// A column is missing.
    AddColumn {
        /// Its table.
        table: String,
        /// Its name.
        column: String,
        /// Its declared type.
        declared: String,
    },
    /// A column is there that the model does not have.
    DropColumn {
        /// Its table.
        table: String,
        /// Its name.
        column: String,
    },
    /// A column is another than the model's.
    AlterColumn {
        /// Its table.
        table: String,
        /// Its name.
        column: String,
        /// What differs: `type INTEGER to VARCHAR`, `NOT NULL`, `default 0`, …
        what: String,
    },
    /// A constraint is missing.
    AddConstraint {
        /// Its table.
        table: String,
        /// The constraint as DDL says it.
        sql: String,
    },
    /// A constraint is there that the model does not have.
    DropConstraint {
        /// Its table.
        table: String,
        /// The constraint as DDL says it.
        sql: String,
    },
    /// An index is missing.
    CreateIndex {
        /// Its table.
        table: String,
        /// Its name.
        index: String,
    },
    /// An index is there that the model does not have.
    DropIndex {
        /// Its table.
        table: String,
        /// Its name.
        index: String,
    },
}

impl Change {
    /// Whether data goes with it: a table or a column is dropped.
    pub fn loses_data(&self) -> bool {
        matches!(self, Change::DropTable { .. } | Change::DropColumn { .. })
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Change::Rename(rename) => rename.fmt(f),
            Change::CreateTable { table } => write!(f, "create table {table}"),
            Change::DropTable { table } => write!(f, "drop table {table}, with its rows"),
            Change::AddColumn { table, column, declared } => write!(f, "add column {table}.{column} {declared}"),
            Change::DropColumn { table, column } => write!(f, "drop column {table}.{column}, with its values"),
            Change::AlterColumn { table, column, what } => write!(f, "alter column {table}.{column}: {what}"),
            Change::AddConstraint { table, sql } => write!(f, "add to {table}: {sql}"),
            Change::DropConstraint { table, sql } => write!(f, "drop from {table}: {sql}"),
            Change::CreateIndex { table, index } => write!(f, "create index {index} on {table}"),
            Change::DropIndex { table, index } => write!(f, "drop index {index} of {table}"),
        }
    }
}

/// What has to be done to get from one database to the other, apart from renames, which are done already.
pub(super) fn changes(from: &Snapshot, to: &Snapshot) -> Vec<Change> {
    let mut all = Vec::new();
    for table in to.tables.iter().filter(|table| from.table(&table.name).is_none()) {
        all.push(Change::CreateTable { table: table.name.clone() });
    }
    for table in &from.tables {
        match to.table(&table.name) {
            Some(wanted) => all.extend(table_changes(table, wanted)),
            None => all.push(Change::DropTable { table: table.name.clone() }),
        }
    }
    all
}

/// The differences between two tables of one name. The order of columns and of constraints means nothing.
pub(super) fn table_changes(from: &Table, to: &Table) -> Vec<Change> {
    let table = || from.name.clone();
    let mut all = Vec::new();
    for column in &to.columns {
        match from.column(&column.name) {
            Some(old) => all.extend(alterations(old, column).into_iter().map(|what| Change::AlterColumn {
                table: table(),
                column: column.name.clone(),
                what,
            })),
            None => all.push(Change::AddColumn {
                table: table(),
                column: column.name.clone(),
                declared: column.declared.clone(),
            }),
        }
    }
    for column in from.columns.iter().filter(|column| to.column(&column.name).is_none()) {
        all.push(Change::DropColumn { table: table(), column: column.name.clone() });
    }
    let (old, new) = (from.constraints(), to.constraints());
    all.extend(missing(&old, &new).map(|sql| Change::DropConstraint { table: table(), sql }));
    all.extend(missing(&new, &old).map(|sql| Change::AddConstraint { table: table(), sql }));
    for index in from.indexes.iter().filter(|index| !to.indexes.contains(index)) {
        all.push(Change::DropIndex { table: table(), index: index.name.clone() });
    }
    for index in to.indexes.iter().filter(|index| !from.indexes.contains(index)) {
        all.push(Change::CreateIndex { table: table(), index: index.name.clone() });
    }
    all
}

/// What stands in the first sorted list and not in the second; what stands there twice must stand here twice.
fn missing<'a>(these: &'a [String], those: &'a [String]) -> impl Iterator<Item = String> {
    let mut rest: Vec<&String> = those.iter().collect();
    let gone: Vec<String> = these
        .iter()
        .filter(|sql| match rest.iter().position(|other| other == sql) {
            Some(place) => {
                rest.remove(place);
                false
            }
            None => true,
        })
        .cloned()
        .collect();
    gone.into_iter()
}

/// What differs between two columns of one name.
fn alterations(from: &Column, to: &Column) -> Vec<String> {
    let mut all = Vec::new();
    if from.declared != to.declared {
        all.push(format!("type {} to {}", from.declared, to.declared));
    }
    match (from.not_null, to.not_null) {
        (false, true) => all.push("NOT NULL".to_owned()),
        (true, false) => all.push("NULL allowed".to_owned()),
        _ => {}
    }
    if from.default != to.default {
        all.push(match &to.default {
            Some(sql) => format!("default {sql}"),
            None => "no default".to_owned(),
        });
    }
    if from.generated != to.generated {
        all.push(match &to.generated {
            Some(generated) => format!("computed as {}", generated.sql),
            None => "no longer computed".to_owned(),
        });
    }
    all
}
