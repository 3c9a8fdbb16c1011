//! Renames, which are never guessed: what a database is like once they are done.

use std::fmt;
use std::str::FromStr;

use super::lexer::{Kind, tokens};
use super::snapshot::{Snapshot, Table, quote};
use crate::error::{Error, Result, error};

/// A table or a column that keeps its data under another name: `hero=person`, `hero.nick=nickname`.
///
/// ```
/// use fieldbook::migrate::Rename;
///
/// let rename: Rename = "hero.nick=nickname".parse()?;
/// assert_eq!(rename, Rename::Column { table: "hero".into(), from: "nick".into(), to: "nickname".into() });
/// assert!("hero".parse::<Rename>().is_err());
/// # Ok::<(), fieldbook::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rename {
    /// A table.
    Table {
        /// Its name in the database.
        from: String,
        /// Its name in the models.
        to: String,
    },
    /// A column.
    Column {
        /// Its table, by the name that the models have.
        table: String,
        /// Its name in the database.
        from: String,
        /// Its name in the models.
        to: String,
    },
}

impl FromStr for Rename {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let refuse =
            || error!(Configuration, "cannot read the rename `{text}`; write `table=new` or `table.column=new`");
        let (from, to) = text.split_once('=').ok_or_else(refuse)?;
        if from.is_empty() || to.is_empty() {
            return Err(refuse());
        }
        let to = to.rsplit('.').next().unwrap_or(to).to_owned();
        Ok(match from.split_once('.') {
            Some((table, from)) => Rename::Column { table: table.to_owned(), from: from.to_owned(), to },
            None => Rename::Table { from: from.to_owned(), to },
        })
    }
}

impl fmt::Display for Rename {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rename::Table { from, to } => write!(f, "rename table {from} to {to}"),
            Rename::Column { table, from, to } => write!(f, "rename column {table}.{from} to {to}"),
        }
    }
}

impl Rename {
    /// The statement that does it.
    pub(super) fn sql(&self) -> String {
        match self {
            Rename::Table { from, to } => format!("ALTER TABLE {} RENAME TO {}", quote(from), quote(to)),
            Rename::Column { table, from, to } => {
                format!("ALTER TABLE {} RENAME COLUMN {} TO {}", quote(table), quote(from), quote(to))
            }
        }
    }

    /// What undoes it.
    pub(super) fn inverse(&self) -> Rename {
        match self.clone() {
            Rename::Table { from, to } => Rename::Table { from: to, to: from },
            Rename::Column { table, from, to } => Rename::Column { table, from: to, to: from },
        }
    }

    /// Changes the snapshot as the database would be changed.
    ///
    /// # Errors
    ///
    /// `is_configuration` when what is renamed is not there, or the new name is taken.
    pub(super) fn apply(&self, snapshot: &mut Snapshot) -> Result<()> {
        match self {
            Rename::Table { from, to } => {
                free(snapshot.table(to).is_none(), "table", to)?;
                let table = find(snapshot, from)?;
                table.name.clone_from(to);
                for key in snapshot.tables.iter_mut().flat_map(|table| &mut table.foreign_keys) {
                    replace(std::slice::from_mut(&mut key.table), from, to);
                }
            }
            Rename::Column { table: name, from, to } => {
                let table = find(snapshot, name)?;
                free(table.column(to).is_none(), "column", to)?;
                if table.column(from).is_none() {
                    return Err(error!(Configuration, "cannot rename column {name}.{from}: there is none"));
                }
                table.rename_column(from, to);
                for key in snapshot.tables.iter_mut().flat_map(|table| &mut table.foreign_keys) {
                    if key.table == *name {
                        replace(&mut key.targets, from, to);
                    }
                }
            }
        }
        Ok(())
    }
}

impl Table {
    fn rename_column(&mut self, from: &str, to: &str) {
        let names = self.columns.iter_mut().map(|column| &mut column.name);
        names.filter(|name| *name == from).for_each(|name| to.clone_into(name));
        replace(&mut self.primary_key, from, to);
        self.uniques.iter_mut().for_each(|unique| replace(&mut unique.columns, from, to));
        self.foreign_keys.iter_mut().for_each(|key| replace(&mut key.columns, from, to));
        let checks = self.checks.iter_mut().map(|check| &mut check.sql);
        let computed = self.columns.iter_mut().filter_map(|column| column.generated.as_mut()).map(|it| &mut it.sql);
        let indexes = self.indexes.iter_mut().map(|index| &mut index.body);
        checks.chain(computed).chain(indexes).for_each(|sql| *sql = renamed_in(sql, from, to));
    }
}

fn find<'a>(snapshot: &'a mut Snapshot, name: &str) -> Result<&'a mut Table> {
    let table = snapshot.tables.iter_mut().find(|table| table.name == name);
    table.ok_or_else(|| error!(Configuration, "cannot rename in table {name}: there is none"))
}

fn free(is_free: bool, what: &str, name: &str) -> Result<()> {
    match is_free {
        true => Ok(()),
        false => Err(error!(Configuration, "cannot rename to {what} {name}: there is one already")),
    }
}

fn replace(names: &mut [String], from: &str, to: &str) {
    names.iter_mut().filter(|name| *name == from).for_each(|name| to.clone_into(name));
}

/// An expression in which a column has another name.
fn renamed_in(sql: &str, from: &str, to: &str) -> String {
    let is_name = |kind| matches!(kind, Kind::Word | Kind::Quoted);
    let pieces = tokens(sql).into_iter().map(|token| match is_name(token.kind) && token.name() == from {
        true => quote(to),
        false => token.text.to_owned(),
    });
    pieces.collect()
}
