//! Constraints and indexes over several columns of a table.

/// What a table demands of several columns at once, or indexes together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableConstraint {
    /// `UNIQUE (a, b)`
    Unique {
        /// The fields' names.
        columns: Vec<String>,
        /// The constraint's own name.
        name: Option<String>,
    },
    /// `CHECK (a < b)`
    Check {
        /// The condition.
        sql: String,
        /// The constraint's own name.
        name: Option<String>,
    },
    /// The foreign keys of these fields are one: `FOREIGN KEY(a, b) REFERENCES …`.
    ForeignKey {
        /// The fields' names.
        columns: Vec<String>,
        /// The constraint's own name.
        name: Option<String>,
    },
    /// `CREATE INDEX`, after the table.
    Index {
        /// The fields' names.
        columns: Vec<String>,
        /// The index's name; `ix_<table>_<columns>` where it has none.
        name: Option<String>,
        /// Whether no two rows may agree in all of the columns.
        unique: bool,
        /// The condition for a row to be in the index.
        condition: Option<String>,
    },
}

impl TableConstraint {
    /// The names of the fields that it is about; empty for a check, which says so in SQL.
    pub fn columns(&self) -> &[String] {
        match self {
            TableConstraint::Unique { columns, .. }
            | TableConstraint::Index { columns, .. }
            | TableConstraint::ForeignKey { columns, .. } => columns,
            TableConstraint::Check { .. } => &[],
        }
    }
}
