//! Everything that a program with models needs: `use fieldbook::prelude::*;`

pub use crate::{
    Column, Data, Dialect, Engine, Error, Event, Expr, FieldEnum, List, Model, Result, Results, Select, Session,
    SqlValue, aliased, case, contains_eager, create_engine, defer, delete, excluded, func, insert, joined_load,
    lazy_load, literal, load_only, model, raise_load, select, selectin_load, text, tuple, update, validate, window,
};
// For `Team.optional()`; its name is the programs' own.
pub use crate::Table as _;
pub use jiff::{SignedDuration, Timestamp, civil};
pub use rust_decimal::Decimal;
pub use serde_json::json;
pub use uuid::Uuid;
