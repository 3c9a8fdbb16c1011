//! A database value on its way to a cell: what it is, and how it reads.

use serde::Deserialize;

/// What SQLite received or returned.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// NULL.
    Null(()),
    /// An integer that JavaScript can hold.
    Integer(i64),
    /// A floating point number.
    Real(f64),
    /// A text.
    Text(String),
    /// Bytes, as hexadecimal digits.
    Blob {
        /// The digits.
        blob: String,
    },
    /// An integer beyond ±2⁵³, in decimal digits.
    BigInteger {
        /// The digits.
        integer: String,
    },
    /// `inf`, `-inf` or `NaN`.
    SpecialReal {
        /// Its name.
        real: String,
    },
}

impl Value {
    /// NULL.
    pub const NULL: Self = Self::Null(());

    /// Whether it stands on a cell's right side, as numbers do.
    pub fn is_number(&self) -> bool {
        matches!(
            self,
            Self::Integer(_) | Self::Real(_) | Self::BigInteger { .. } | Self::SpecialReal { .. }
        )
    }

    /// What a cell shows; NULL and the empty text read differently.
    ///
    /// ```
    /// use fieldbook_site::state::value::Value;
    /// assert_ne!(Value::NULL.display(), Value::Text(String::new()).display());
    /// ```
    pub fn display(&self) -> String {
        match self {
            Self::Null(()) => "NULL".to_owned(),
            Self::Integer(number) => number.to_string(),
            Self::Real(number) => real(*number),
            Self::Text(text) => text.clone(),
            Self::Blob { blob } => format!("x'{blob}'"),
            Self::BigInteger { integer } => integer.clone(),
            Self::SpecialReal { real } => real.clone(),
        }
    }

    /// The value as a literal of SQL.
    pub fn literal(&self) -> String {
        match self {
            Self::Text(text) => format!("'{}'", text.replace('\'', "''")),
            Self::SpecialReal { real } if real == "inf" => "9e999".to_owned(),
            Self::SpecialReal { real } if real == "-inf" => "-9e999".to_owned(),
            Self::SpecialReal { .. } => "NULL".to_owned(),
            other => other.display(),
        }
    }
}

/// A float always shows that it is one.
fn real(number: f64) -> String {
    format!("{number:?}")
}
