//! A model while it is being declared: what `#[model]` and the playground fill in before there is a schema.

use std::sync::Arc;

use super::{
    About, AliasGenerator, ColumnType, Computed, Field, ModelListener, ModelValidator, Pattern, Relationship, Schema,
    TableConstraint, Validator,
};
use crate::error::{Result, error};

/// A model's declaration, from which [`Declaration::build`] makes the schema.
///
/// ```
/// use fieldbook::dynamic::{ColumnType, Declaration, Field, Instance};
/// use fieldbook::dynamic::Value;
///
/// let hero = Declaration::data("Hero")
///     .field(Field::new("name", ColumnType::Text { max_length: None }).min_length(2))
///     .build()?;
/// let instance = Instance::new(&hero, [(0, Value::text("Deadpond"))]);
/// assert_eq!(format!("{instance:?}"), r#"Hero { name: "Deadpond" }"#);
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub struct Declaration {
    pub(super) name: String,
    pub(super) table: Option<String>,
    pub(super) fields: Vec<Field>,
    pub(super) relationships: Vec<Relationship>,
    pub(super) about: About,
}

impl Declaration {
    /// A model that is a table of this name.
    pub fn table(name: impl Into<String>, table: impl Into<String>) -> Self {
        Declaration { table: Some(table.into()), ..Self::data(name) }
    }

    /// A model that only validates and carries data.
    pub fn data(name: impl Into<String>) -> Self {
        Declaration {
            name: name.into(),
            table: None,
            fields: Vec::new(),
            relationships: Vec::new(),
            about: About::default(),
        }
    }

    /// One more field.
    pub fn field(mut self, field: Field) -> Self {
        self.fields.push(field);
        self
    }

    /// One more relationship.
    pub fn relationship(mut self, relationship: Relationship) -> Self {
        self.relationships.push(relationship);
        self
    }

    /// One more computed field.
    pub fn computed(mut self, computed: Computed) -> Self {
        self.about.computed.push(computed);
        self
    }

    /// One more constraint or index over several columns.
    pub fn constraint(mut self, constraint: TableConstraint) -> Self {
        self.about.constraints.push(constraint);
        self
    }

    /// One more check of the model as a whole.
    pub fn validator(mut self, validator: ModelValidator) -> Self {
        self.about.validators.push(validator);
        self
    }

    /// One more function that sees the whole of what is given before it is validated: a function of JSON.
    pub fn validator_before(mut self, validator: Validator) -> Self {
        self.about.before.push(validator);
        self
    }

    /// What is given may have no names but the model's (`extra = "forbid"`).
    pub fn forbid_extra(mut self) -> Self {
        self.about.forbids_extra = true;
        self
    }

    /// Objects that stay as they were made.
    pub fn frozen(mut self) -> Self {
        self.about.frozen = true;
        self
    }

    /// With names in JSON that are made of the fields' names, where a field has none of its own.
    pub fn alias_generator(mut self, generator: AliasGenerator) -> Self {
        self.about.alias_generator = Some(generator);
        self
    }

    /// One more listener to what happens to the model's rows.
    pub fn listener(mut self, listener: ModelListener) -> Self {
        self.about.listeners.push(listener);
        self
    }

    /// The checks and the computed fields of a model that this one extends. They see this model's objects as the
    /// extended one's, so they come along only where its fields come first and have kept their types; a computed field
    /// only where nothing else has its name.
    pub fn inherit(mut self, base: &Schema) -> Self {
        self.about.forbids_extra |= base.about.forbids_extra;
        self.about.frozen |= base.about.frozen;
        self.about.alias_generator = self.about.alias_generator.or(base.about.alias_generator);
        let same = |(own, theirs): (&Field, &Field)| {
            let kept = match (&own.column_type, &theirs.column_type) {
                (ColumnType::Text { .. }, ColumnType::Text { .. })
                | (ColumnType::Decimal { .. }, ColumnType::Decimal { .. }) => true,
                (own, theirs) => own == theirs,
            };
            own.name == theirs.name && own.optional == theirs.optional && kept
        };
        if self.fields.len() >= base.fields().len() && self.fields.iter().zip(base.fields()).all(same) {
            let mut own: Vec<&str> = self.fields.iter().map(|field| field.name.as_str()).collect();
            own.extend(self.about.computed.iter().map(Computed::name));
            own.extend(self.relationships.iter().map(|relationship| relationship.name.as_str()));
            let free = |it: &&Computed| !own.contains(&it.name());
            let computed: Vec<Computed> = base.computed().iter().filter(free).cloned().collect();
            self.about.validators.splice(0..0, base.validators().iter().cloned());
            self.about.before.splice(0..0, base.validators_before().iter().cloned());
            self.about.computed.extend(computed);
        }
        self
    }

    /// The title in the JSON Schema.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.about.title = Some(title.into());
        self
    }

    /// What the model means, for the JSON Schema.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.about.description = Some(description.into());
        self
    }

    /// The table's comment.
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.about.comment = Some(comment.into());
        self
    }

    /// Validation without conversions between types.
    pub fn strict(mut self) -> Self {
        self.about.strict = true;
        self
    }

    /// The schema.
    ///
    /// # Errors
    ///
    /// `is_configuration` when a table model has no primary key, two fields share a name, a pattern is no regular
    /// expression, or a constraint names a column that is not there.
    pub fn build(mut self) -> Result<Arc<Schema>> {
        if let Some(generator) = self.about.alias_generator {
            let fields =
                self.fields.iter_mut().chain(self.about.computed.iter_mut().map(|computed| &mut computed.field));
            for field in fields.filter(|field| field.alias.is_none()) {
                field.alias = Some(generator.alias(&field.name));
            }
        }
        Schema::new(self)
    }

    /// The indices of the primary key's fields, once nothing is wrong.
    pub(super) fn check(&self) -> Result<Vec<usize>> {
        let Declaration { name, fields, .. } = self;
        let keys = (0..fields.len()).filter(|&index| fields[index].primary_key);
        let primary_key: Vec<usize> = keys.collect();
        if let Some(table) = &self.table
            && primary_key.is_empty()
        {
            return Err(error!(
                Configuration,
                "model {name} could not assemble any primary key columns for table `{table}`; give one field `primary_key`"
            ));
        }
        let mut names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
        names.extend(self.relationships.iter().map(|it| it.name.as_str()));
        names.extend(self.about.computed.iter().map(|it| it.name()));
        names.sort_unstable();
        if let Some(pair) = names.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(error!(Configuration, "model {name} declares `{}` twice", pair[0]));
        }
        for field in fields {
            let pattern = field.constraints.pattern.as_ref();
            if let Some(error) = pattern.and_then(Pattern::error) {
                return Err(error!(
                    Configuration,
                    "the pattern of {name}.{} is not a regular expression: {error}", field.name
                ));
            }
        }
        let versions: Vec<&Field> = fields.iter().filter(|field| field.version).collect();
        if let Some(wrong) = versions
            .iter()
            .find(|field| field.optional || field.primary_key || !matches!(field.column_type, ColumnType::Int { .. }))
        {
            let field = &wrong.name;
            return Err(error!(
                Configuration,
                "{name}.{field} cannot be a version: it is an integer that is no `Option` and no key"
            ));
        }
        if let [_, second, ..] = *versions {
            let field = &second.name;
            return Err(error!(Configuration, "{name} has a second version, `{field}`; one counts every change"));
        }
        let columns = self.about.constraints.iter().flat_map(TableConstraint::columns);
        for column in columns {
            if !fields.iter().any(|field| field.name == *column) {
                return Err(error!(
                    Configuration,
                    "model {name} has a constraint over `{column}`, and no field of that name"
                ));
            }
        }
        Ok(primary_key)
    }
}
