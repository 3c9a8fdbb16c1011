//! A field of a model: its type, its default, its constraints, and what the table makes of it.

mod declare;

use std::fmt;
use std::sync::Arc;

use super::{ColumnType, Pattern, SchemaRef, Serializer, Validator};
use crate::value::Value;

/// A field of a model, which in a table model is a column.
#[derive(Clone, Debug)]
pub struct Field {
    /// The field's name, which is the column's, too, unless `column` says otherwise.
    pub name: String,
    /// The column's name, where it is not the field's.
    pub column: Option<String>,
    /// How its values are stored.
    pub column_type: ColumnType,
    /// Whether the Rust type is an `Option`.
    pub optional: bool,
    /// Whether an `Option` must be given all the same, though `None` is one of its values.
    pub required: bool,
    /// Whether the column admits NULL; follows `optional` unless `nullable` says otherwise.
    pub nullable: bool,
    /// Whether the column belongs to the primary key.
    pub primary_key: bool,
    /// Whether the column has an index.
    pub index: bool,
    /// Whether the column's values are unique.
    pub unique: bool,
    /// The value of a field that was not given.
    pub default: Option<Default>,
    /// The column that this one refers to.
    pub foreign_key: Option<ForeignKey>,
    /// What validation and flush demand of a value.
    pub constraints: Constraints,
    /// Checks that the program writes itself, in order.
    pub validators: Vec<Validator>,
    /// Functions of the program that see what is given before it is converted, as JSON, and may change it.
    pub before: Vec<Validator>,
    /// What an update of the row makes of the field, where nothing sets it.
    pub on_update: Option<Default>,
    /// What dumps say in the field's place.
    pub serializer: Option<Serializer>,
    /// Whether validation refuses to convert between types.
    pub strict: bool,
    /// Whether it counts the row's changes: each update and delete names the count that was read.
    pub version: bool,
    /// The name in JSON, where it is not the field's.
    pub alias: Option<String>,
    /// The name in JSON that is read, where that is another one.
    pub validation_alias: Option<String>,
    /// The name in JSON that is written, where that is another one.
    pub serialization_alias: Option<String>,
    /// A short title, for the JSON Schema.
    pub title: Option<String>,
    /// What the field means, for the JSON Schema.
    pub description: Option<String>,
    /// Whether dumps leave the field out.
    pub exclude: bool,
    /// Whether `Debug` shows the field.
    pub repr: bool,
    /// The column's type in DDL, instead of the one that follows from `column_type`.
    pub sql_type: Option<String>,
    /// What the database puts where nothing is given, as SQL.
    pub server_default: Option<String>,
    /// The expression that the database computes the column from.
    pub generated: Option<String>,
    /// The column's comment, for databases that keep one; SQLite does not.
    pub comment: Option<String>,
}

impl Default {
    /// The value, made now where a function makes it.
    pub(crate) fn value(&self) -> Value {
        match self {
            Default::Value(value) => value.clone(),
            Default::Factory(make) => make(),
        }
    }
}

impl Field {
    /// A required field of this name and type, without any option.
    pub fn new(name: impl Into<String>, column_type: ColumnType) -> Self {
        Field {
            name: name.into(),
            column: None,
            column_type,
            optional: false,
            required: false,
            nullable: false,
            primary_key: false,
            index: false,
            unique: false,
            default: None,
            foreign_key: None,
            constraints: Constraints::default(),
            validators: Vec::new(),
            before: Vec::new(),
            on_update: None,
            serializer: None,
            strict: false,
            version: false,
            alias: None,
            validation_alias: None,
            serialization_alias: None,
            title: None,
            description: None,
            exclude: false,
            repr: true,
            sql_type: None,
            server_default: None,
            generated: None,
            comment: None,
        }
    }

    /// The same field as an `Option`, which makes the column nullable.
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self.nullable = !self.primary_key;
        self
    }

    /// The same field as (part of) the primary key, which makes the column NOT NULL.
    pub fn primary_key(mut self) -> Self {
        self.primary_key = true;
        self.nullable = false;
        self
    }

    /// The same field as the count of its row's changes; 1 in a new row.
    pub fn version(mut self) -> Self {
        self.version = true;
        self.default = Some(Default::Value(Value::Int(1)));
        self
    }

    /// Whether a value must be given: neither the program nor the database has a default, and `None` is not one of its
    /// values, or the field is declared `required`.
    pub fn is_required(&self) -> bool {
        let made = self.default.is_some() || self.server_default.is_some() || self.generated.is_some();
        self.required || !made && !self.optional
    }

    /// The name of the table's column.
    pub fn column_name(&self) -> &str {
        self.column.as_deref().unwrap_or(&self.name)
    }

    /// The type that the model spells out for its column, where it does: values are to be taken for it.
    pub(crate) fn spelled_type(&self) -> Option<&str> {
        let spelled = match (&self.sql_type, &self.column_type) {
            (Some(sql), _) | (None, ColumnType::Custom { sql }) => sql,
            _ => return None,
        };
        // What makes a sequence is no type.
        (!spelled.to_ascii_uppercase().ends_with("SERIAL")).then_some(spelled)
    }

    /// The name that validation looks for in JSON.
    pub fn input_name(&self) -> &str {
        let alias = self.validation_alias.as_ref().or(self.alias.as_ref());
        alias.unwrap_or(&self.name)
    }

    /// The name that dumps by alias write.
    pub fn output_name(&self) -> &str {
        let alias = self.serialization_alias.as_ref().or(self.alias.as_ref());
        alias.unwrap_or(&self.name)
    }

    /// The value of the field when none was given.
    pub fn default_value(&self) -> Value {
        match &self.default {
            Some(default) => default.value(),
            None => Value::Null,
        }
    }
}

/// The value of a field that was not given.
#[derive(Clone)]
pub enum Default {
    /// Always this value.
    Value(Value),
    /// The value that this makes, anew for every instance.
    Factory(Arc<dyn Fn() -> Value + Send + Sync>),
}

impl fmt::Debug for Default {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Default::Value(value) => value.fmt(f),
            Default::Factory(_) => f.write_str("factory"),
        }
    }
}

/// A reference to another table's column.
#[derive(Clone, Debug)]
pub struct ForeignKey {
    /// The model that is referred to.
    pub target: SchemaRef,
    /// The name of its field.
    pub field: String,
    /// What the database does when the row that is referred to is deleted.
    pub on_delete: Option<OnDelete>,
}

/// What the database does with a row when the row that it refers to is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDelete {
    /// Deletes it too.
    Cascade,
    /// Sets the foreign key to NULL.
    SetNull,
    /// Refuses the deletion.
    Restrict,
}

impl OnDelete {
    /// As DDL says it.
    pub fn sql(self) -> &'static str {
        match self {
            OnDelete::Cascade => "CASCADE",
            OnDelete::SetNull => "SET NULL",
            OnDelete::Restrict => "RESTRICT",
        }
    }
}

/// What a value must satisfy, in Pydantic's terms.
#[derive(Clone, Debug, PartialEq, std::default::Default)]
pub struct Constraints {
    /// Greater than.
    pub gt: Option<Value>,
    /// Greater than or equal.
    pub ge: Option<Value>,
    /// Less than.
    pub lt: Option<Value>,
    /// Less than or equal.
    pub le: Option<Value>,
    /// A multiple of.
    pub multiple_of: Option<Value>,
    /// At least so many characters, bytes or items.
    pub min_length: Option<usize>,
    /// At most so many characters, bytes or items.
    pub max_length: Option<usize>,
    /// A regular expression that the text must contain a match of.
    pub pattern: Option<Pattern>,
    /// Decimal digits in all.
    pub max_digits: Option<u32>,
    /// Decimal digits after the point.
    pub decimal_places: Option<u32>,
    /// Whether validation takes white space off both ends of the text.
    pub strip_whitespace: bool,
    /// Whether validation turns the text into lower case.
    pub to_lower: bool,
    /// Whether validation turns the text into upper case.
    pub to_upper: bool,
}
