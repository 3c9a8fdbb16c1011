//! What is known of an object besides its values: where it stands, what must be loaded, what changed.

use super::model::Model;
use crate::instance::State;

/// An object as its session sees it, at the moment of [`inspect`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    state: State,
    expired: Vec<String>,
    changed: Vec<String>,
}

/// Looks at an object. Loads nothing, sends nothing.
///
/// ```
/// use fieldbook::prelude::*;
/// use fieldbook::{State, inspect};
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all(Hero)?;
/// let hero = Hero::builder().name("Deadpond").build();
/// assert_eq!(inspect(&hero).state(), State::Transient);
///
/// let session = Session::new(&engine);
/// session.add(&hero);
/// assert_eq!(inspect(&hero).state(), State::Pending);
/// session.commit()?;
/// assert_eq!(inspect(&hero).state(), State::Persistent);
/// assert!(inspect(&hero).is_expired());
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub fn inspect<M: Model>(object: &M) -> Inspection {
    let (state, expired, changed) = object.instance().inspected();
    Inspection { state, expired, changed }
}

impl Inspection {
    /// Where the object stands between the program and the database.
    pub fn state(&self) -> State {
        self.state
    }

    /// Whether any field must be loaded before it is read.
    pub fn is_expired(&self) -> bool {
        !self.expired.is_empty()
    }

    /// The fields that must be loaded before they are read, in the order of declaration.
    pub fn expired_fields(&self) -> &[String] {
        &self.expired
    }

    /// The fields that were set since the last flush, in the order of declaration; of an object without a row, none.
    pub fn changed_fields(&self) -> &[String] {
        &self.changed
    }
}
