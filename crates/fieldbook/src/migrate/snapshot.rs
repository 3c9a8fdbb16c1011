//! What tables a database has, as data that two databases can be compared by.

use crate::sql::Dialect;

/// Every table of a database, and what else would be lost when one is made anew.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Snapshot {
    pub tables: Vec<Table>,
    pub triggers: Vec<Trigger>,
    /// Whether views are there, which name tables.
    pub has_views: bool,
    /// Types that are lists of names.
    pub enums: Vec<EnumType>,
    /// Whether it is PostgreSQL's, and SQLite's otherwise.
    pub postgresql: bool,
}

/// A type of the database that is a list of names.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct EnumType {
    pub name: String,
    pub values: Vec<String>,
}

impl EnumType {
    /// The statement that makes it.
    pub fn sql(&self) -> String {
        let values: Vec<String> = self.values.iter().map(|value| format!("'{}'", value.replace('\'', "''"))).collect();
        format!("CREATE TYPE {} AS ENUM ({})", quote(&self.name), values.join(", "))
    }
}

/// The name that the database itself gave a constraint: it is needed to drop it, and tells nothing apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Given(pub String);

impl Given {
    /// A constraint by this name, which need not be said where it is the one that PostgreSQL would give by itself.
    pub fn told(&self, usual: &str, text: String) -> String {
        named(Some(&self.0).filter(|given| *given != usual), text)
    }
}

impl PartialEq for Given {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Snapshot {
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }
}

/// A table: columns, constraints, indexes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    pub primary_key: Vec<String>,
    /// The primary key's own name, where it has one.
    pub primary_key_name: Option<String>,
    pub primary_key_given: Given,
    pub uniques: Vec<Unique>,
    pub checks: Vec<Check>,
    pub foreign_keys: Vec<ForeignKey>,
    pub indexes: Vec<Index>,
    /// The statement that makes it, without its indexes.
    pub sql: String,
}

impl Table {
    /// The primary key as DDL says it, by its own name.
    fn key_sql(&self) -> String {
        named(self.primary_key_name.as_ref(), format!("PRIMARY KEY ({})", list(&self.primary_key)))
    }

    /// The primary key as PostgreSQL is told of it, by the name that it has there.
    pub fn given_key_sql(&self) -> String {
        let text = format!("PRIMARY KEY ({})", list(&self.primary_key));
        self.primary_key_given.told(&format!("{}_pkey", self.name), text)
    }

    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Its constraints as DDL says them, sorted: their order means nothing.
    pub fn constraints(&self) -> Vec<String> {
        let mut all = vec![self.key_sql()];
        all.extend(self.uniques.iter().map(Unique::sql));
        all.extend(self.checks.iter().map(Check::sql));
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

impl Column {
    /// The column as PostgreSQL's DDL says it.
    pub fn definition(&self) -> String {
        let mut sql = format!("{} {}", quote(&self.name), self.declared);
        if let Some(default) = &self.default {
            sql.push_str(&format!(" DEFAULT {default}"));
        }
        if let Some(generated) = &self.generated {
            sql.push_str(&format!(" GENERATED ALWAYS AS ({}) STORED", generated.sql));
        }
        if self.not_null {
            sql.push_str(" NOT NULL");
        }
        sql
    }
}

/// A constraint with its name, where it has one.
pub(super) fn named(name: Option<&String>, text: String) -> String {
    match name {
        Some(name) => format!("CONSTRAINT {} {text}", quote(name)),
        None => text,
    }
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
    pub given: Given,
}

impl Unique {
    /// The constraint as DDL says it.
    pub fn sql(&self) -> String {
        named(self.name.as_ref(), format!("UNIQUE ({})", list(&self.columns)))
    }
}

/// `CHECK (a < b)`
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Check {
    pub name: Option<String>,
    pub sql: String,
    pub given: Given,
}

impl Check {
    /// The constraint as DDL says it.
    pub fn sql(&self) -> String {
        named(self.name.as_ref(), format!("CHECK ({})", self.sql))
    }
}

/// `FOREIGN KEY (a) REFERENCES t (b)`
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ForeignKey {
    pub name: Option<String>,
    pub columns: Vec<String>,
    pub table: String,
    pub targets: Vec<String>,
    /// `ON DELETE CASCADE` and the like, as DDL says it; empty for the default.
    pub actions: String,
    pub given: Given,
}

impl ForeignKey {
    /// The constraint as DDL says it, by its own name.
    pub fn sql(&self) -> String {
        named(self.name.as_ref(), self.rule())
    }

    /// The constraint as PostgreSQL is told of it for a table, by the name that it has there.
    pub fn given_sql(&self, of: &str) -> String {
        self.given.told(&format!("{of}_{}_fkey", self.columns.join("_")), self.rule())
    }

    fn rule(&self) -> String {
        let ForeignKey { columns, table, targets, actions, .. } = self;
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

/// The name as a statement must say it, in SQLite and PostgreSQL alike.
pub(super) fn quote(name: &str) -> String {
    let [sqlite, postgresql] = [Dialect::Sqlite, Dialect::PostgreSql].map(|dialect| dialect.rules().quote(name));
    if postgresql == name { sqlite } else { postgresql }.into_owned()
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
