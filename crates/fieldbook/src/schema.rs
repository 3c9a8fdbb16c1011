//! What a model is: its name, its table, its fields and their relationships. Written by `#[model]` or by hand.

mod column_type;
mod field;
mod relationship;

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::error::{Result, error};

pub use column_type::{ColumnType, EnumNames};
pub use field::{Constraints, Default, Field, ForeignKey, OnDelete};
pub use relationship::{Direction, PassiveDeletes, Relationship, SchemaRef};

/// A model: the description that instances, queries, sessions and validation work from.
///
/// Build one with [`Schema::table`] or [`Schema::data`]; `#[model]` does so for a struct, the playground for a program's
/// source. A schema is immutable and shared.
pub struct Schema {
    name: String,
    table: Option<String>,
    fields: Vec<Field>,
    relationships: Vec<Relationship>,
    primary_key: Vec<usize>,
    dependencies: OnceLock<Vec<Arc<Schema>>>,
}

impl Schema {
    /// A model that is a table of this name.
    ///
    /// # Errors
    ///
    /// `is_configuration` when no field is a primary key, or two fields share a name.
    pub fn table(
        name: impl Into<String>,
        table: impl Into<String>,
        fields: Vec<Field>,
        relationships: Vec<Relationship>,
    ) -> Result<Arc<Self>> {
        let (name, table) = (name.into(), table.into());
        let primary_key: Vec<usize> = (0..fields.len())
            .filter(|&index| fields[index].primary_key)
            .collect();
        if primary_key.is_empty() {
            return Err(error!(
                Configuration,
                "model {name} could not assemble any primary key columns for table `{table}`; give one field `primary_key`"
            ));
        }
        Self::new(name, Some(table), fields, relationships, primary_key)
    }

    /// A model that only validates and carries data.
    ///
    /// # Errors
    ///
    /// `is_configuration` when two fields share a name.
    pub fn data(name: impl Into<String>, fields: Vec<Field>) -> Result<Arc<Self>> {
        Self::new(name.into(), None, fields, Vec::new(), Vec::new())
    }

    fn new(
        name: String,
        table: Option<String>,
        fields: Vec<Field>,
        relationships: Vec<Relationship>,
        primary_key: Vec<usize>,
    ) -> Result<Arc<Self>> {
        let mut names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
        names.extend(
            relationships
                .iter()
                .map(|relationship| relationship.name.as_str()),
        );
        names.sort_unstable();
        if let Some(pair) = names.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(error!(
                Configuration,
                "model {name} declares `{}` twice", pair[0]
            ));
        }
        Ok(Arc::new(Schema {
            name,
            table,
            fields,
            relationships,
            primary_key,
            dependencies: OnceLock::new(),
        }))
    }

    /// The struct's name: `Hero`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The table's name, for a table model: `hero`.
    pub fn table_name(&self) -> Option<&str> {
        self.table.as_deref()
    }

    /// Every field, inherited ones first, in the order of declaration. A table model's fields are its columns.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Every relationship, in the order of declaration.
    pub fn relationships(&self) -> &[Relationship] {
        &self.relationships
    }

    /// Indices of the primary key's fields, in the order of declaration; empty for a data model.
    pub fn primary_key(&self) -> &[usize] {
        &self.primary_key
    }

    /// The index of the field with this name.
    pub fn field_index(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// The index of the relationship with this name.
    pub fn relationship_index(&self, name: &str) -> Option<usize> {
        self.relationships
            .iter()
            .position(|relationship| relationship.name == name)
    }

    /// Whether SQLite gives new rows their key: one integer column that nothing else fills.
    pub(crate) fn has_generated_key(&self) -> Option<usize> {
        match *self.primary_key {
            [index] if matches!(self.fields[index].column_type, ColumnType::Int { .. }) => {
                Some(index)
            }
            _ => None,
        }
    }

    /// The tables that this one's foreign keys name, itself left out. Resolved on first use, so that models may refer
    /// to each other.
    pub(crate) fn dependencies(&self) -> &[Arc<Schema>] {
        self.dependencies.get_or_init(|| {
            let targets = self
                .fields
                .iter()
                .filter_map(|field| field.foreign_key.as_ref());
            targets
                .filter_map(|key| key.target.get())
                .filter(|target| target.name != self.name)
                .collect()
        })
    }
}

/// Two schemas are the same when they are the same object.
impl PartialEq for Schema {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Schema {}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Schema")
            .field("name", &self.name)
            .field("table", &self.table)
            .finish_non_exhaustive()
    }
}
