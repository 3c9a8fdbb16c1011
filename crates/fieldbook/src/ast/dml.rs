//! `INSERT`, `UPDATE` and `DELETE` over whole tables.

use std::sync::Arc;

use super::{Expr, Query, SelectItem};
use crate::instance::Instance;
use crate::schema::Schema;
use crate::value::Value;

/// An `INSERT`.
#[derive(Clone, Debug)]
pub struct Insert {
    /// The model.
    pub schema: Arc<Schema>,
    /// Indices of the fields that are given.
    pub fields: Vec<usize>,
    /// What is inserted.
    pub rows: InsertRows,
    /// What happens where a row has the place of another.
    pub conflict: Option<Conflict>,
    /// What comes back of each row.
    pub returning: Vec<SelectItem>,
    /// Objects whose constraints are checked before anything is sent.
    pub checked: Vec<Instance>,
}

/// The rows of an [`Insert`].
#[derive(Clone, Debug)]
pub enum InsertRows {
    /// Each with one value a field.
    Values(Vec<Vec<Expr>>),
    /// Those of a query.
    Select(Box<Query>),
}

/// `ON CONFLICT`: what happens where a row has the place of another.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// The fields whose values must not be repeated; any constraint where there is none.
    pub target: Vec<usize>,
    /// What is done instead.
    pub resolution: Resolution,
}

/// What an insert does where a row has the place of another.
#[derive(Clone, Debug)]
pub enum Resolution {
    /// The row is left out.
    Nothing,
    /// The other row is changed.
    Update {
        /// The fields' indices with their new values.
        assignments: Vec<(usize, Expr)>,
        /// Conditions on the other row, joined by AND.
        filters: Vec<Expr>,
    },
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
    /// What comes back of each row.
    pub returning: Vec<SelectItem>,
}

/// A `DELETE` of every row that matches.
#[derive(Clone, Debug)]
pub struct Delete {
    /// The model.
    pub schema: Arc<Schema>,
    /// Conditions, joined by AND.
    pub filters: Vec<Expr>,
    /// What comes back of each row.
    pub returning: Vec<SelectItem>,
}

impl Insert {
    /// An insert of one row, of which nothing is given yet.
    pub fn new(schema: Arc<Schema>) -> Self {
        Insert {
            schema,
            fields: Vec::new(),
            rows: InsertRows::Values(vec![Vec::new()]),
            conflict: None,
            returning: Vec::new(),
            checked: Vec::new(),
        }
    }

    /// Gives a field of every row this value.
    pub fn value(&mut self, field: usize, value: Expr) {
        let at = self.fields.partition_point(|known| *known < field);
        self.fields.insert(at, field);
        if let InsertRows::Values(rows) = &mut self.rows {
            rows.iter_mut().for_each(|row| row.insert(at, value.clone()));
        }
    }
}

impl Insert {
    /// Makes these objects the rows: every column that any of them gives, but for what the database makes.
    pub fn objects(&mut self, objects: &[Instance]) {
        let schema = self.schema.clone();
        let sent = |&field: &usize| {
            let declared = &schema.fields()[field];
            let given = || objects.iter().any(|object| !object.data().values[field].is_null());
            match () {
                () if declared.generated.is_some() => false,
                () if declared.server_default.is_some() || schema.has_generated_key() == Some(field) => given(),
                () => true,
            }
        };
        self.fields = (0..schema.fields().len()).filter(sent).collect();
        let row = |object: &Instance| {
            let data = object.data();
            self.fields.iter().map(|&field| Expr::Value(data.values[field].clone())).collect()
        };
        self.rows = InsertRows::Values(objects.iter().map(row).collect());
        self.checked = objects.to_vec();
    }
}

impl Insert {
    /// A row for each of these, with its values in the order of the fields.
    pub fn plain_rows(&mut self, fields: &[usize], rows: Vec<Vec<Value>>) {
        let mut order: Vec<usize> = (0..fields.len()).collect();
        order.sort_by_key(|&place| fields[place]);
        self.fields = order.iter().map(|&place| fields[place]).collect();
        let sorted = |row: Vec<Value>| order.iter().map(|&place| Expr::Value(row[place].clone())).collect();
        self.rows = InsertRows::Values(rows.into_iter().map(sorted).collect());
        self.checked = Vec::new();
    }

    /// What is not given takes its default, as it does in an object; but a version, which is what a flush counts.
    pub(crate) fn add_defaults(&mut self) {
        let InsertRows::Values(rows) = &mut self.rows else { return };
        if !self.checked.is_empty() {
            return;
        }
        for (index, field) in self.schema.fields().iter().enumerate() {
            if field.default.is_some() && !field.version && !self.fields.contains(&index) {
                let at = self.fields.partition_point(|known| *known < index);
                self.fields.insert(at, index);
                rows.iter_mut().for_each(|row| row.insert(at, Expr::Value(field.default_value())));
            }
        }
    }
}
