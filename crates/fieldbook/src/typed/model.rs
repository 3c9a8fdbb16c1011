//! Models and their tables as types.

use std::sync::Arc;

use super::session::unwrap;
use crate::ast::Entity;
use crate::dump::Dump;
use crate::error::Result;
use crate::instance::Instance;
use crate::json_schema::{self, SchemaMode};
use crate::schema::Schema;
use crate::validate::IntoData;
use crate::{update, validate};

/// A struct with `#[model]`: a handle to a shared instance.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a model",
    label = "expected a struct with `#[model]`, or a reference to an object of one"
)]
pub trait Model: Clone + Send + Sync + Sized + 'static {
    /// What the model is.
    fn schema() -> &'static Arc<Schema>;

    /// The handle to an instance of this model.
    fn from_instance(instance: Instance) -> Self;

    /// The instance itself.
    fn instance(&self) -> &Instance;

    /// An object of this model with the data of JSON or of another model's object, validated.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model]
    /// struct HeroCreate {
    ///     #[field(min_length = 2)]
    ///     name: String,
    ///     age: Option<i32>,
    /// }
    ///
    /// let hero = HeroCreate::model_validate(json!({"name": "Deadpond", "age": "48"}))?;
    /// assert_eq!(hero.age(), Some(48));
    ///
    /// let error = HeroCreate::model_validate(json!({"name": "D"})).unwrap_err();
    /// assert_eq!(error.problems()[0].kind, "string_too_short");
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// `is_validation` with every problem, in field order. Those of the database, where the data is an object whose
    /// attributes must be loaded.
    fn model_validate(data: impl IntoData) -> Result<Self> {
        validate::validate(Self::schema(), &data.into_data(), None).map(Self::from_instance)
    }

    /// As [`Model::model_validate`], with more values, which override those of the data: `json!({"secret": hash})`.
    ///
    /// # Errors
    ///
    /// As [`Model::model_validate`].
    fn model_validate_with(data: impl IntoData, extra: serde_json::Value) -> Result<Self> {
        let extra = extra.as_object();
        validate::validate(Self::schema(), &data.into_data(), extra).map(Self::from_instance)
    }

    /// The object's data on its way to JSON: `hero.model_dump().exclude_unset().to_json()`.
    fn model_dump(&self) -> Dump {
        Dump::new(self.instance())
    }

    /// The JSON Schema of what validation accepts, as FastAPI publishes it for a request body.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model]
    /// struct HeroCreate {
    ///     secret_name: String,
    ///     age: Option<i32>,
    /// }
    ///
    /// assert_eq!(
    ///     HeroCreate::model_json_schema(),
    ///     json!({
    ///         "properties": {
    ///             "secret_name": {"type": "string", "title": "Secret Name"},
    ///             "age": {"anyOf": [{"type": "integer"}, {"type": "null"}], "title": "Age", "default": null}
    ///         },
    ///         "required": ["secret_name"],
    ///         "title": "HeroCreate",
    ///         "type": "object"
    ///     })
    /// );
    /// ```
    fn model_json_schema() -> serde_json::Value {
        json_schema::json_schema(Self::schema(), SchemaMode::Validation)
    }

    /// The JSON Schema of what is validated or of what is dumped.
    fn model_json_schema_for(mode: SchemaMode) -> serde_json::Value {
        json_schema::json_schema(Self::schema(), mode)
    }

    /// The names of the fields that were given, in the order of declaration.
    fn model_fields_set(&self) -> Vec<String> {
        self.instance().fields_set()
    }

    /// Sets the fields that the data has: every key of JSON, the given fields of another model's object. Unknown names
    /// are left out; constraints are checked at flush.
    ///
    /// # Panics
    ///
    /// When a value cannot be converted to the field's type; `try_sqlmodel_update` returns the error.
    #[track_caller]
    fn sqlmodel_update(&self, data: impl IntoData) {
        unwrap(self.try_sqlmodel_update(data));
    }

    /// As [`Model::sqlmodel_update`].
    ///
    /// # Errors
    ///
    /// `is_validation` when a value cannot be converted to the field's type; nothing is set then.
    fn try_sqlmodel_update(&self, data: impl IntoData) -> Result<()> {
        update::update(self.instance(), &data.into_data(), None)
    }

    /// As [`Model::sqlmodel_update`], with more values, which override those of the data.
    ///
    /// # Panics
    ///
    /// When a value cannot be converted to the field's type; `try_sqlmodel_update_with` returns the error.
    #[track_caller]
    fn sqlmodel_update_with(&self, data: impl IntoData, extra: serde_json::Value) {
        unwrap(self.try_sqlmodel_update_with(data, extra));
    }

    /// As [`Model::sqlmodel_update_with`].
    ///
    /// # Errors
    ///
    /// `is_validation` when a value cannot be converted to the field's type; nothing is set then.
    fn try_sqlmodel_update_with(&self, data: impl IntoData, extra: serde_json::Value) -> Result<()> {
        update::update(self.instance(), &data.into_data(), extra.as_object())
    }
}

/// The constant of a table model: `Hero` in `select(Hero)`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a table",
    label = "expected a table such as `Hero`, which `#[model(table)]` makes"
)]
pub trait Table: Copy {
    /// The model.
    type Model: Model;

    /// Which of the model's aliases this is; 0 is the table itself.
    fn alias(&self) -> u32 {
        0
    }

    /// The same table under another alias. Made by `#[model]`.
    #[doc(hidden)]
    fn with_alias(self, alias: u32) -> Self {
        let _ = alias;
        self
    }

    /// The table as a statement names it.
    fn entity(&self) -> Entity {
        Entity { alias: self.alias(), ..Entity::new(Self::Model::schema().clone()) }
    }

    /// The table on the outer side of a join: rows have `Option<Model>` in its place.
    fn optional(self) -> Optional<Self> {
        Optional(self)
    }
}

/// A table that rows may lack: [`Table::optional`].
#[derive(Clone, Copy, Debug)]
pub struct Optional<T>(pub(crate) T);

/// The constant of a data model, which has no table: there only so that a query of it is told so.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct DataModel<M>(std::marker::PhantomData<fn() -> M>);

impl<M> DataModel<M> {
    /// The constant's value.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        DataModel(std::marker::PhantomData)
    }
}

/// One table constant or a tuple of them: what `create_all` takes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no table to create",
    label = "expected a table such as `Hero`, which `#[model(table)]` makes, or a tuple of them"
)]
pub trait ModelSet {
    /// Their models.
    fn schemas(&self) -> Vec<Arc<Schema>>;
}

impl<T: Table> ModelSet for T {
    fn schemas(&self) -> Vec<Arc<Schema>> {
        vec![T::Model::schema().clone()]
    }
}

/// Schemas of the dynamic core.
impl ModelSet for Vec<Arc<Schema>> {
    fn schemas(&self) -> Vec<Arc<Schema>> {
        self.clone()
    }
}

macro_rules! tuples {
    ($(($($name:ident)+))*) => {$(
        impl<$($name: Table),+> ModelSet for ($($name,)+) {
            fn schemas(&self) -> Vec<Arc<Schema>> {
                vec![$($name::Model::schema().clone()),+]
            }
        }
    )*};
}

super::select::each_tuple!(tuples);
