//! The types that a column can have, and what they mean for storage.

use std::sync::Arc;

/// How a field's values are stored and read. What a type does not say, its [`Constraints`](super::Constraints) do.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ColumnType {
    /// `BOOLEAN`, stored as 0 or 1.
    Bool,
    /// `INTEGER`; a Rust type narrower than `i64` bounds it when it is read.
    Int {
        /// The type's smallest value.
        min: i64,
        /// The type's largest value.
        max: i64,
    },
    /// `FLOAT`
    Float,
    /// `VARCHAR` or, with a length, `VARCHAR(n)`.
    Text {
        /// The longest text in characters, which SQLite does not enforce and validation does.
        max_length: Option<u32>,
    },
    /// `BLOB`
    Bytes,
    /// `NUMERIC(digits, places)`, stored as a float and read back with the declared places.
    Decimal {
        /// Digits in all.
        digits: Option<u32>,
        /// Digits after the point.
        places: Option<u32>,
    },
    /// `CHAR(32)`, the digits without hyphens.
    Uuid,
    /// `DATE`
    Date,
    /// `TIME`, with microseconds.
    Time,
    /// `DATETIME` without a zone, with microseconds.
    DateTime,
    /// `DATETIME` in UTC, read back as an instant.
    Timestamp,
    /// `DATETIME`, counted from the start of 1970.
    Duration,
    /// `JSON`, stored as text.
    Json,
    /// `VARCHAR` of the longest name; stores the variant's name.
    Enum(Arc<EnumNames>),
    /// Text in a column whose declared type is spelled out.
    Custom {
        /// The type as DDL says it.
        sql: String,
    },
}

impl ColumnType {
    /// Any integer that SQLite holds.
    pub const INT: ColumnType = ColumnType::Int {
        min: i64::MIN,
        max: i64::MAX,
    };
}

/// The variants of a field's enum.
#[derive(Debug, PartialEq)]
pub struct EnumNames {
    /// The enum's own name: `Power`.
    pub name: String,
    /// Each variant's name in Rust and the name that it is stored by.
    pub variants: Vec<(String, String)>,
}

impl EnumNames {
    /// Whether a variant is stored by this name.
    pub fn contains(&self, stored: &str) -> bool {
        self.variants.iter().any(|(_, name)| name == stored)
    }

    /// The variant's name in Rust.
    pub fn variant(&self, stored: &str) -> Option<&str> {
        self.variants
            .iter()
            .find(|(_, name)| name == stored)
            .map(|(variant, _)| variant.as_str())
    }

    pub(crate) fn unknown(&self, stored: &str) -> String {
        let names: Vec<&str> = self
            .variants
            .iter()
            .map(|(_, name)| name.as_str())
            .collect();
        format!(
            "'{stored}' is not among the names of enum {}; its names are {}",
            self.name,
            names.join(", ")
        )
    }
}
