//! `INSERT`, `UPDATE` and `DELETE` over whole tables.

use std::sync::Arc;

use super::Expr;
use crate::schema::Schema;
use crate::value::Value;

/// An `INSERT` of rows given as values.
#[derive(Clone, Debug)]
pub struct Insert {
    /// The model.
    pub schema: Arc<Schema>,
    /// Indices of the fields that are given.
    pub fields: Vec<usize>,
    /// The rows, each with one value a field.
    pub rows: Vec<Vec<Value>>,
}

/// An `UPDATE` of every row that matches.
#[derive(Clone, Debug)]
pub struct Update {
    /// The model.
    pub schema: Arc<Schema>,
    /// The fields' indices with their new values.
    pub assignments: Vec<(usize, Expr)>,
    /// Conditions, joined by AND.
    pub filters: Vec<Expr>,
}

/// A `DELETE` of every row that matches.
#[derive(Clone, Debug)]
pub struct Delete {
    /// The model.
    pub schema: Arc<Schema>,
    /// Conditions, joined by AND.
    pub filters: Vec<Expr>,
}
