//! SQLModel for Rust: one struct is the table, the validated data model and the editor's source of truth.
//!
//! A model is a struct with [`#[model]`](model). It becomes a handle to a shared instance, a builder, and a constant of
//! the same name whose fields are the columns. A [`Session`] keeps one object for one row, collects their changes and
//! sends them in the right order; [`select`] asks for objects, columns, or tuples of them.
//!
//! ```
//! use fieldbook::prelude::*;
//!
//! #[model(table)]
//! struct Singer {
//!     #[field(primary_key)]
//!     id: Option<i64>,
//!     #[field(index)]
//!     name: String,
//!     seasons: Option<i32>,
//! }
//!
//! let engine = create_engine("sqlite://")?;
//! engine.create_all(Singer)?;
//! let session = Session::new(&engine);
//! session.add(&Singer::builder().name("Ottilie").seasons(6).build());
//! session.commit()?;
//!
//! let alto = session.exec(select(Singer).filter(Singer.name.eq("Ottilie")))?.one()?;
//! alto.set_seasons(7);
//! session.commit()?;
//! assert_eq!(alto.seasons(), Some(7));
//! # Ok::<(), fieldbook::Error>(())
//! ```
//!
//! Underneath is one dynamic core, open in [`dynamic`]: schemas, values, instances and statements as data. The typed
//! layer only converts, and the playground's interpreter drives the same core.

// Without a backend there is nobody to call what backends are made of.
#![cfg_attr(not(feature = "sqlite"), allow(dead_code, unused_imports))]

mod ast;
mod dump;
mod engine;
mod error;
mod event;
mod instance;
mod json_schema;
pub mod migrate;
mod observe;
#[doc(hidden)]
pub mod private;
mod schema;
mod session;
mod sql;
mod typed;
mod update;
mod validate;
mod value;

pub mod prelude;

#[doc = include_str!("../docs/guide.md")]
pub mod guide {}

pub use dump::Dump;
pub use engine::{
    ColumnSnapshot, Engine, Fault, Guard, IsolationLevel, JournalMode, Mark, NewConnection, PoolStatus, Shell,
    Synchronous, TableSnapshot, TransactionMode, create_engine,
};
#[cfg(feature = "postgres")]
pub use engine::{Wire, create_engine_over};
pub use error::{Constraint, ConstraintKind, Error, ErrorKind, FailedStatement, Result};
pub use event::{
    Effects, Event, ObjectSnapshot, PlanStep, RelatedSnapshot, RowChange, SchemaChange, SqlValue, StatementEvent,
    StoredRow, TableState, TransactionEnd, TransactionEvent,
};
pub use fieldbook_macros::FieldEnum;
#[doc = include_str!("../docs/model.md")]
pub use fieldbook_macros::model;
pub use instance::State;
pub use json_schema::SchemaMode;
pub use schema::NamingConvention;
pub use session::{History, Loading, Savepoint, Session, SessionBuilder, SessionEvent};
pub use sql::{Dialect, Rendered};
pub use typed::*;
pub use validate::{IntoData, Problem, Unvalidated};
pub use value::{FieldValue, IntoField, MapKey};

#[cfg(feature = "raw")]
pub use rusqlite;
pub use {jiff, rust_decimal, serde_json, uuid};

/// The core without types: what `#[model]` expands to and what the playground drives.
pub mod dynamic {
    pub use crate::ast::*;
    pub use crate::dump::serialized;
    pub use crate::instance::{Instance, State};
    pub use crate::json_schema::{Schemas, definitions, json_schema, json_schema_of};
    pub use crate::schema::*;
    pub use crate::session::{Item, Rows};
    pub use crate::update::update;
    pub use crate::validate::{validate, validate_for_flush, validate_value};
    pub use crate::value::{Value, misfit};
}

#[doc(hidden)]
pub use private as __private;

// The macro's code names this crate by its own name, here too.
extern crate self as fieldbook;
