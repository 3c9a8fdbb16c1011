//! The types that a column can have, and what they mean for storage.

use std::fmt;
use std::sync::Arc;

use super::SchemaRef;
use crate::value::FieldValue;

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
    /// `VARCHAR`, an IP address.
    Ip(IpVersion),
    /// `VARCHAR`, a path of a file system.
    Path,
    /// Text in a column whose declared type is spelled out.
    Custom {
        /// The type as DDL says it.
        sql: String,
    },
    /// The data of another model; data models only.
    Model(SchemaRef),
    /// A list; in a table, JSON.
    List(Box<ItemType>),
    /// A set: a list in JSON, each value once; in a table, JSON.
    Set(Box<ItemType>),
    /// A map: an object in JSON; in a table, JSON.
    Map(Box<MapType>),
    /// A tuple: a list in JSON, of these types; in a table, JSON.
    Tuple(Box<[ItemType]>),
}

/// The types of a map's keys and values.
#[derive(Clone, Debug, PartialEq)]
pub struct MapType {
    /// What a key is: a text in JSON.
    pub key: ColumnType,
    /// What a value is.
    pub value: ItemType,
}

/// The type of a list's items, or of any value that stands in no field.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemType {
    /// What an item is.
    pub column_type: ColumnType,
    /// Whether an item may be `None`.
    pub optional: bool,
}

impl ItemType {
    /// What a Rust type is to the core.
    pub fn of<T: FieldValue>() -> Self {
        ItemType { column_type: T::column_type(), optional: T::OPTIONAL }
    }
}

/// As errors name it, in Pydantic's words: `list[Hero]`.
impl fmt::Display for ItemType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.optional {
            true => write!(f, "nullable[{}]", self.column_type),
            false => self.column_type.fmt(f),
        }
    }
}

impl fmt::Display for ColumnType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ColumnType::Bool => "bool",
            ColumnType::Int { .. } => "int",
            ColumnType::Float => "float",
            ColumnType::Text { .. } | ColumnType::Custom { .. } => "str",
            ColumnType::Bytes => "bytes",
            ColumnType::Decimal { .. } => "decimal",
            ColumnType::Uuid => "uuid",
            ColumnType::Date => "date",
            ColumnType::Time => "time",
            ColumnType::DateTime | ColumnType::Timestamp => "datetime",
            ColumnType::Duration => "timedelta",
            ColumnType::Json => "any",
            ColumnType::Ip(_) => "ip",
            ColumnType::Path => "path",
            ColumnType::Enum(names) => &names.name,
            ColumnType::Model(target) => target.name(),
            ColumnType::List(item) => return write!(f, "list[{item}]"),
            ColumnType::Set(item) => return write!(f, "set[{item}]"),
            ColumnType::Map(of) => return write!(f, "dict[{},{}]", of.key, of.value),
            ColumnType::Tuple(parts) => {
                let parts: Vec<String> = parts.iter().map(ItemType::to_string).collect();
                return write!(f, "tuple[{}]", parts.join(", "));
            }
        })
    }
}

/// Which IP addresses a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IpVersion {
    /// `std::net::IpAddr`
    Any,
    /// `std::net::Ipv4Addr`
    V4,
    /// `std::net::Ipv6Addr`
    V6,
}

impl ColumnType {
    /// Any integer that SQLite holds.
    pub const INT: ColumnType = ColumnType::Int { min: i64::MIN, max: i64::MAX };

    /// Whether a value holds others: it is a list, a set, a map or a tuple, which a table has as JSON.
    pub fn is_collection(&self) -> bool {
        matches!(self, ColumnType::List(_) | ColumnType::Set(_) | ColumnType::Map(_) | ColumnType::Tuple(_))
    }

    /// The types of what a value holds.
    pub fn parts(&self) -> &[ItemType] {
        match self {
            ColumnType::List(item) | ColumnType::Set(item) => std::slice::from_ref(item),
            ColumnType::Map(of) => std::slice::from_ref(&of.value),
            ColumnType::Tuple(parts) => parts,
            _ => &[],
        }
    }

    /// Whether there is another model in the type: then no column can hold it.
    pub fn has_model(&self) -> bool {
        matches!(self, ColumnType::Model(_)) || self.parts().iter().any(|part| part.column_type.has_model())
    }
}

/// The variants of a field's enum.
#[derive(Debug, PartialEq)]
pub struct EnumNames {
    /// The enum's own name: `Power`.
    pub name: String,
    /// The variants in the order of declaration.
    pub variants: Vec<Variant>,
}

/// A variant of a field's enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Its name in Rust, which `Debug` prints.
    pub name: String,
    /// The name that it is stored by, which is the value in the core too.
    pub stored: String,
    /// The text that JSON has for it.
    pub value: String,
}

impl Variant {
    /// A variant that has one name everywhere.
    pub fn new(name: impl Into<String>) -> Self {
        let name = name.into();
        Variant { stored: name.clone(), value: name.clone(), name }
    }
}

impl EnumNames {
    /// Whether a variant is stored by this name.
    pub fn contains(&self, stored: &str) -> bool {
        self.by_stored(stored).is_some()
    }

    /// The variant that is stored by this name.
    pub fn by_stored(&self, stored: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.stored == stored)
    }

    /// The variant that JSON has this text for.
    pub fn by_value(&self, value: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.value == value)
    }

    /// The variant's name in Rust.
    pub fn variant(&self, stored: &str) -> Option<&str> {
        self.by_stored(stored).map(|variant| variant.name.as_str())
    }

    /// What is said of a text that no variant is stored by.
    ///
    /// ```
    /// use fieldbook::dynamic::{EnumNames, Variant};
    ///
    /// let voices = EnumNames { name: "Voice".into(), variants: ["Alto", "Bass"].map(Variant::new).into() };
    /// assert_eq!(voices.unknown("Oboe"), "'Oboe' is not among the names of enum Voice; its names are Alto, Bass");
    /// ```
    pub fn unknown(&self, stored: &str) -> String {
        let names: Vec<&str> = self.variants.iter().map(|variant| variant.stored.as_str()).collect();
        format!("'{stored}' is not among the names of enum {}; its names are {}", self.name, names.join(", "))
    }
}
