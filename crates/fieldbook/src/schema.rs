//! What a model is: its name, its table, its fields and their relationships. Written by `#[model]` or by hand.

mod alias;
mod column_type;
mod computed;
mod condition;
mod constraint;
mod declaration;
mod field;
mod foreign_key;
mod listener;
mod mapped;
mod naming;
mod pattern;
mod relationship;
mod serializer;
mod validator;

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::error::{Error, Result, error};
use crate::sql::Dialect;
use crate::value::Value;

pub use alias::AliasGenerator;
pub use column_type::{ColumnType, EnumNames, IpVersion, ItemType, MapType, Variant};
pub use computed::Computed;
pub use constraint::TableConstraint;
pub use declaration::Declaration;
pub use field::{Constraints, Default, Field, ForeignKey, OnDelete};
pub(crate) use foreign_key::KeyColumns;
pub use listener::{ModelEvent, ModelListener};
pub(crate) use mapped::Mapped;
pub(crate) use naming::Name;
pub use naming::NamingConvention;
pub use pattern::Pattern;
pub use relationship::{Direction, JoinCondition, PassiveDeletes, Relationship, RelationshipOrder, SchemaRef};
pub use serializer::Serializer;
pub use validator::{ModelValidator, Validator};

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
    about: About,
    dependencies: OnceLock<Vec<SchemaRef>>,
    unique_sets: OnceLock<Vec<Vec<usize>>>,
    mapped: Box<[OnceLock<Mapped>]>,
    /// The query for a row by its key, in each dialect that it was asked in.
    by_key: [OnceLock<Box<str>>; 3],
}

/// What a model says about itself besides its fields and relationships.
#[derive(Default)]
struct About {
    computed: Vec<Computed>,
    constraints: Vec<TableConstraint>,
    validators: Vec<ModelValidator>,
    listeners: Vec<ModelListener>,
    title: Option<String>,
    description: Option<String>,
    comment: Option<String>,
    strict: bool,
    /// Functions that see the whole of what is given first.
    before: Vec<Validator>,
    forbids_extra: bool,
    frozen: bool,
    alias_generator: Option<AliasGenerator>,
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
        let mut declaration = Declaration::table(name, table);
        declaration.fields = fields;
        declaration.relationships = relationships;
        declaration.build()
    }

    /// A model that only validates and carries data.
    ///
    /// # Errors
    ///
    /// `is_configuration` when two fields share a name.
    pub fn data(name: impl Into<String>, fields: Vec<Field>) -> Result<Arc<Self>> {
        let mut declaration = Declaration::data(name);
        declaration.fields = fields;
        declaration.build()
    }

    fn new(declaration: Declaration) -> Result<Arc<Self>> {
        let primary_key = declaration.check()?;
        let Declaration { name, table, fields, relationships, about } = declaration;
        let mapped = relationships.iter().map(|_| OnceLock::new()).collect();
        Ok(Arc::new(Schema {
            name,
            table,
            fields,
            relationships,
            primary_key,
            about,
            dependencies: OnceLock::new(),
            unique_sets: OnceLock::new(),
            mapped,
            by_key: <[OnceLock<Box<str>>; 3]>::default(),
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

    /// The error of a field, or what a struct has in a field's place, whose value cannot be read, and why.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Song {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    /// }
    ///
    /// let error = Song::schema().unreadable("id", "it is a riddle");
    /// assert!(error.is_value());
    /// assert!(error.to_string().ends_with("Song.id cannot be read: it is a riddle"));
    /// ```
    pub fn unreadable(&self, field: &str, why: &str) -> Error {
        error!(Value, "{}.{field} cannot be read: {why}", self.name)
    }

    /// The error of a row that has no object of this model where one is expected.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Song {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    /// }
    ///
    /// assert!(Song::schema().absent().to_string().contains("a row has no Song"));
    /// ```
    pub fn absent(&self) -> Error {
        let name = &self.name;
        error!(Value, "a row has no {name}; select it as {name}.optional() where an outer join may find none")
    }

    /// Every field, inherited ones first, in the order of declaration. A table model's fields are its columns.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Every relationship, in the order of declaration.
    pub fn relationships(&self) -> &[Relationship] {
        &self.relationships
    }

    /// Fields that are computed from the others when the model is dumped.
    pub fn computed(&self) -> &[Computed] {
        &self.about.computed
    }

    /// Constraints and indexes over several columns of the table.
    pub fn constraints(&self) -> &[TableConstraint] {
        &self.about.constraints
    }

    /// Checks of the model as a whole.
    pub fn validators(&self) -> &[ModelValidator] {
        &self.about.validators
    }

    /// Those who are told what happens to the model's rows.
    pub fn listeners(&self) -> &[ModelListener] {
        &self.about.listeners
    }

    /// Whether anybody is told of this.
    pub(crate) fn listens(&self, event: ModelEvent) -> bool {
        self.about.listeners.iter().any(|listener| listener.event() == event)
    }

    /// The title in the JSON Schema; the model's name where it has none of its own.
    pub fn title(&self) -> &str {
        self.about.title.as_deref().unwrap_or(&self.name)
    }

    /// What the model means, for the JSON Schema.
    pub fn description(&self) -> Option<&str> {
        self.about.description.as_deref()
    }

    /// The table's comment, for databases that keep one; SQLite does not.
    pub fn comment(&self) -> Option<&str> {
        self.about.comment.as_deref()
    }

    /// Whether validation of the whole model is strict: no conversions between types.
    pub fn is_strict(&self) -> bool {
        self.about.strict
    }

    /// What an update makes of fields that it does not set.
    pub(crate) fn updated_fields(&self, is_set: impl Fn(usize) -> bool) -> Vec<(usize, Value)> {
        let made = self.fields.iter().enumerate().filter(|(index, field)| field.on_update.is_some() && !is_set(*index));
        made.filter_map(|(index, field)| Some((index, field.on_update.as_ref()?.value().of_field()))).collect()
    }

    /// Whether what is given may have no names but the model's.
    pub fn forbids_extra(&self) -> bool {
        self.about.forbids_extra
    }

    /// Whether its objects stay as they were made.
    pub fn is_frozen(&self) -> bool {
        self.about.frozen
    }

    /// Functions of the program that see the whole of what is given before validation, as JSON, and may change it.
    pub fn validators_before(&self) -> &[Validator] {
        &self.about.before
    }

    /// Indices of the primary key's fields, in the order of declaration; empty for a data model.
    pub fn primary_key(&self) -> &[usize] {
        &self.primary_key
    }

    /// The field that counts the row's changes, where there is one.
    pub fn version(&self) -> Option<usize> {
        self.fields.iter().position(|field| field.version)
    }

    /// The index of the field with this name.
    pub fn field_index(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// The index of the relationship with this name.
    pub fn relationship_index(&self, name: &str) -> Option<usize> {
        self.relationships.iter().position(|relationship| relationship.name == name)
    }

    /// Whether SQLite gives new rows their key: one integer column that nothing else fills.
    pub(crate) fn has_generated_key(&self) -> Option<usize> {
        match *self.primary_key {
            [index] if matches!(self.fields[index].column_type, ColumnType::Int { .. }) => Some(index),
            _ => None,
        }
    }

    /// Fields whose values no two rows have in common, each set of them; the primary key is not among them.
    pub(crate) fn unique_sets(&self) -> &[Vec<usize>] {
        self.unique_sets.get_or_init(|| {
            let fields = self.fields.iter().enumerate();
            let single = fields.filter(|(_, field)| field.unique && !field.primary_key).map(|(index, _)| vec![index]);
            let several = self.constraints().iter().filter_map(|constraint| match constraint {
                TableConstraint::Unique { columns, .. }
                | TableConstraint::Index { columns, unique: true, condition: None, .. } => {
                    columns.iter().map(|name| self.field_index(name)).collect::<Option<Vec<usize>>>()
                }
                _ => None,
            });
            single.chain(several).collect()
        })
    }

    /// The tables that this one's foreign keys name, itself left out. Resolved on first use, so that models may refer
    /// to each other.
    pub(crate) fn dependencies(&self) -> Vec<Arc<Schema>> {
        let keys = self.dependencies.get_or_init(|| {
            let targets = self.fields.iter().filter_map(|field| field.foreign_key.as_ref());
            targets
                .map(|key| key.target.clone())
                .filter(|target| target.get().is_some_and(|target| *target != *self))
                .collect()
        });
        keys.iter().filter_map(SchemaRef::get).collect()
    }

    /// The text of the query for a row by its key, written once.
    pub(crate) fn by_key(&self, dialect: Dialect, write: impl FnOnce() -> Result<String>) -> Result<&str> {
        let cell = &self.by_key[dialect as usize];
        if let Some(text) = cell.get() {
            return Ok(text);
        }
        let text = write()?;
        Ok(cell.get_or_init(|| text.into()))
    }

    /// A relationship resolved against the models that it connects.
    ///
    /// # Errors
    ///
    /// `is_configuration` when the columns that carry it cannot be told.
    pub(crate) fn mapped(&self, relationship: usize) -> Result<&Mapped> {
        let cell = &self.mapped[relationship];
        if let Some(mapped) = cell.get() {
            return Ok(mapped);
        }
        let mapped = Mapped::resolve(self, relationship)?;
        Ok(cell.get_or_init(|| mapped))
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
        f.debug_struct("Schema").field("name", &self.name).field("table", &self.table).finish_non_exhaustive()
    }
}
