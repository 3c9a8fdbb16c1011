//! A database value on its way to a cell: what it is, and how it reads.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor},
};

/// What SQLite received or returned.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// NULL.
    Null,
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
    /// Whether it stands on a cell's right side, as numbers do.
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Integer(_) | Self::Real(_) | Self::BigInteger { .. } | Self::SpecialReal { .. })
    }

    /// What a cell shows; NULL and the empty text read differently.
    ///
    /// ```
    /// use fieldbook_site::state::value::Value;
    /// assert_ne!(Value::Null.display(), Value::Text(String::new()).display());
    /// ```
    pub fn display(&self) -> String {
        match self {
            Self::Null => "NULL".to_owned(),
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
            // A statement ends at a zero byte.
            Self::Text(text) if text.contains('\0') => {
                let digits: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
                format!("CAST(x'{digits}' AS TEXT)")
            }
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

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Kinds)
    }
}

/// Takes a value by what it is; deriving this would buffer every cell first.
struct Kinds;

impl<'de> Visitor<'de> for Kinds {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a database value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        i64::try_from(number).map(Value::Integer).map_err(|_| E::custom("an integer beyond 64 bits"))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Real(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let (kind, text): (String, String) = map.next_entry()?.ok_or_else(|| A::Error::custom("an empty object"))?;
        match kind.as_str() {
            "blob" => Ok(Value::Blob { blob: text }),
            "integer" => Ok(Value::BigInteger { integer: text }),
            "real" => Ok(Value::SpecialReal { real: text }),
            _ => Err(A::Error::custom("an object that is no database value")),
        }
    }
}
