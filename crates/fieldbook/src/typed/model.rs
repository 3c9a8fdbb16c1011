//! Models and their tables as types.

use std::sync::Arc;

use crate::ast::Entity;
use crate::instance::Instance;
use crate::schema::Schema;

/// A struct with `#[model]`: a handle to a shared instance.
pub trait Model: Clone + Send + Sync + Sized + 'static {
    /// What the model is.
    fn schema() -> &'static Arc<Schema>;

    /// The handle to an instance of this model.
    fn from_instance(instance: Instance) -> Self;

    /// The instance itself.
    fn instance(&self) -> &Instance;
}

/// The constant of a table model: `Hero` in `select(Hero)`.
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
        Entity {
            schema: Self::Model::schema().clone(),
            alias: self.alias(),
            optional: false,
        }
    }

    /// The table on the outer side of a join: rows have `Option<Model>` in its place.
    fn optional(self) -> Optional<Self> {
        Optional(self)
    }
}

/// A table that rows may lack: [`Table::optional`].
#[derive(Clone, Copy, Debug)]
pub struct Optional<T>(pub(crate) T);

/// One table constant or a tuple of them: what `create_all` takes.
pub trait ModelSet {
    /// Their models.
    fn schemas(&self) -> Vec<Arc<Schema>>;
}

impl<T: Table> ModelSet for T {
    fn schemas(&self) -> Vec<Arc<Schema>> {
        vec![T::Model::schema().clone()]
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
