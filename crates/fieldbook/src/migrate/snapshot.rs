//! What tables a database has, as data that two databases can be compared by.

use crate::sql::Dialect;

/// Every table of a database, and what else would be lost when one is made anew.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Snapshot {
    pub tables: Vec<Table>,
    pub triggers: Vec<Trigger>,
    /// Whether views are there, which name tables.
    pub has_views: bool,
}

impl Snapshot {
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }
}

/// A table: columns, constraints, indexes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    pub primary_key: Vec<String>,
    pub uniques: Vec<Unique>,
    pub checks: Vec<Check>,
    pub foreign_keys: Vec<ForeignKey>,
    pub indexes: Vec<Index>,
    /// The statement that makes it, without its indexes.
    pub sql: String,
}

impl Table {
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Its constraints as DDL says them, sorted: their order means nothing.
    pub fn constraints(&self) -> Vec<String> {
        let named = |name: &Option<String>, text: String| match name {
            Some(name) => format!("CONSTRAINT {} {text}", quote(name)),
            None => text,
        };
        let mut all = vec![format!("PRIMARY KEY ({})", list(&self.primary_key))];
        all.extend(self.uniques.iter().map(|it| named(&it.name, format!("UNIQUE ({})", list(&it.columns)))));
        all.extend(self.checks.iter().map(|it| named(&it.name, format!("CHECK ({})", it.sql))));
        all.extend(self.foreign_keys.iter().map(ForeignKey::sql));
        all.sort();
        all
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub name: String,
    /// The declared type: `VARCHAR(50)`.
    pub declared: String,
    pub not_null: bool,
    /// What the database puts where nothing is given, as SQL.
    pub default: Option<String>,
    /// What the database computes it from, as SQL.
    pub generated: Option<Generated>,
}

/// A column that the database computes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Generated {
    pub sql: String,
    pub stored: bool,
}

/// `UNIQUE (a, b)`
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unique {
    pub name: Option<String>,
    pub columns: Vec<String>,
}

/// `CHECK (a < b)`
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Check {
    pub name: Option<String>,
    pub sql: String,
}

/// `FOREIGN KEY (a) REFERENCES t (b)`
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ForeignKey {
    pub columns: Vec<String>,
    pub table: String,
    pub targets: Vec<String>,
    /// `ON DELETE CASCADE` and the like, as DDL says it; empty for the default.
    pub actions: String,
}

impl ForeignKey {
    /// The constraint as DDL says it.
    pub fn sql(&self) -> String {
        let ForeignKey { columns, table, targets, actions } = self;
        format!("FOREIGN KEY({}) REFERENCES {} ({}){actions}", list(columns), quote(table), list(targets))
    }
}

/// An index that was made by a statement of its own.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Index {
    pub name: String,
    pub unique: bool,
    /// What stands behind the table's name: `(a, b) WHERE a > 1`.
    pub body: String,
}

impl Index {
    /// The statement that makes it.
    pub fn sql(&self, table: &str) -> String {
        let unique = if self.unique { "UNIQUE " } else { "" };
        format!("CREATE {unique}INDEX {} ON {} {}", quote(&self.name), quote(table), self.body)
    }
}

/// The name as a statement must say it.
pub(super) fn quote(name: &str) -> String {
    Dialect::Sqlite.rules().quote(name).into_owned()
}

/// Names separated by commas.
pub(super) fn list(names: &[String]) -> String {
    names.iter().map(|name| quote(name)).collect::<Vec<_>>().join(", ")
}

/// A trigger, which goes with its table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Trigger {
    pub table: String,
    pub sql: String,
}
