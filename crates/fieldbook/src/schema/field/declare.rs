//! A field's options, one method each: `Field::new("age", ColumnType::INT).ge(0).index()`.

use std::sync::Arc;

use super::{Default, Field, ForeignKey};
use crate::schema::{ColumnType, Validator};
use crate::value::{FieldValue, Value};

/// Options without a value.
macro_rules! flags {
    ($($(#[$doc:meta])* $flag:ident;)*) => {
        impl Field {
            $($(#[$doc])* pub fn $flag(mut self) -> Self {
                self.$flag = true;
                self
            })*
        }
    };
}

/// Options whose value is text.
macro_rules! texts {
    ($($(#[$doc:meta])* $text:ident;)*) => {
        impl Field {
            $($(#[$doc])* pub fn $text(mut self, text: impl Into<String>) -> Self {
                self.$text = Some(text.into());
                self
            })*
        }
    };
}

flags! {
    /// With an index.
    index;
    /// With values that are unique in the table.
    unique;
    /// Left out of dumps.
    exclude;
    /// Validated without conversions between types.
    strict;
    /// To be given, even where `None` is one of its values.
    required;
}

texts! {
    /// With a column of another name than the field's.
    column;
    /// Called so in JSON.
    alias;
    /// Called so in JSON that is read.
    validation_alias;
    /// Called so in JSON that is written.
    serialization_alias;
    /// With this title in the JSON Schema.
    title;
    /// With this description in the JSON Schema.
    description;
    /// With this type in DDL.
    sql_type;
    /// With this default in DDL: SQL, a text in its own quotes.
    server_default;
    /// Computed by the database from this SQL.
    generated;
    /// With this comment.
    comment;
}

impl Field {
    /// Whether the column admits NULL, whatever its type says.
    pub fn nullable(mut self, nullable: bool) -> Self {
        self.nullable = nullable;
        self
    }

    /// Whether `Debug` shows the field.
    pub fn repr(mut self, shown: bool) -> Self {
        self.repr = shown;
        self
    }

    /// At least so many characters, bytes or items.
    pub fn min_length(mut self, length: usize) -> Self {
        self.constraints.min_length = Some(length);
        self
    }

    /// At most so many characters, bytes or items; a text column is declared so.
    pub fn max_length(mut self, length: usize) -> Self {
        self.constraints.max_length = Some(length);
        if let ColumnType::Text { max_length } = &mut self.column_type {
            *max_length = u32::try_from(length).ok();
        }
        self
    }

    /// A text that has a match of this regular expression.
    pub fn pattern(mut self, pattern: impl Into<String>) -> Self {
        self.constraints.pattern = Some(pattern.into().into());
        self
    }

    /// A text that validation takes white space off both ends of, before it is measured.
    pub fn strip_whitespace(mut self) -> Self {
        self.constraints.strip_whitespace = true;
        self
    }

    /// A text that validation turns into lower case, once it is measured.
    pub fn to_lower(mut self) -> Self {
        self.constraints.to_lower = true;
        self
    }

    /// A text that validation turns into upper case, once it is measured.
    pub fn to_upper(mut self) -> Self {
        self.constraints.to_upper = true;
        self
    }

    /// A value of this function whenever an update of the row sets none.
    pub fn updated_by(mut self, make: impl Fn() -> Value + Send + Sync + 'static) -> Self {
        self.on_update = Some(Default::Factory(Arc::new(make)));
        self
    }

    /// Looked at by this before it is converted: a function of JSON.
    pub fn validator_before(mut self, validator: Validator) -> Self {
        self.before.push(validator);
        self
    }

    /// A decimal with at most so many digits; the column is declared so.
    pub fn max_digits(mut self, count: u32) -> Self {
        self.constraints.max_digits = Some(count);
        if let ColumnType::Decimal { digits, .. } = &mut self.column_type {
            *digits = Some(count);
        }
        self
    }

    /// A decimal with at most so many digits after the point; the column is declared so.
    pub fn decimal_places(mut self, count: u32) -> Self {
        self.constraints.decimal_places = Some(count);
        if let ColumnType::Decimal { places, .. } = &mut self.column_type {
            *places = Some(count);
        }
        self
    }

    /// This value where none is given.
    pub fn default_value_of(mut self, value: Value) -> Self {
        self.default = Some(Default::Value(value));
        self
    }

    /// A value of this function where none is given.
    pub fn default_made_by(mut self, make: impl Fn() -> Value + Send + Sync + 'static) -> Self {
        self.default = Some(Default::Factory(Arc::new(make)));
        self
    }

    /// A reference to another table's column.
    pub fn references(mut self, key: ForeignKey) -> Self {
        self.foreign_key = Some(key);
        self
    }

    /// Checked by this as well.
    pub fn validator(mut self, validator: Validator) -> Self {
        self.validators.push(validator);
        self
    }
}

macro_rules! bounds {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        impl Field {
            $($(#[$doc])* pub fn $name(mut self, bound: impl FieldValue) -> Self {
                self.constraints.$name = Some(bound.into_value());
                self
            })*
        }
    };
}

bounds! {
    /// Greater than this.
    gt;
    /// Greater than or equal to this.
    ge;
    /// Less than this.
    lt;
    /// Less than or equal to this.
    le;
    /// A multiple of this.
    multiple_of;
}
