//! Which constraint of the database was violated, and at which fields.

use serde_json::{Value as Json, json};

use crate::event::SqlValue;
use crate::validate::Problem;

/// A constraint that the database refused a row for: [`Error::constraint`](crate::Error::constraint).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Constraint {
    /// What kind of constraint.
    pub kind: ConstraintKind,
    /// Its name, where the database says it.
    pub name: Option<String>,
    /// The table, where it is known.
    pub table: Option<String>,
    /// The columns, where they are known.
    pub columns: Vec<String>,
}

/// What kind a constraint is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConstraintKind {
    /// No two rows may have the same values.
    Unique,
    /// No two rows may have the same primary key.
    PrimaryKey,
    /// The row that is referred to must be there.
    ForeignKey,
    /// A value must be there.
    NotNull,
    /// A condition must hold.
    Check,
    /// A trigger said no, or the like.
    Other,
}

impl Constraint {
    pub(crate) fn new(kind: ConstraintKind) -> Self {
        Constraint { kind, name: None, table: None, columns: Vec::new() }
    }

    /// A problem for each of its columns, in Pydantic's shape; one without a place where none is known. `row` has the
    /// values that were sent, by column.
    pub(crate) fn problems(&self, row: &[(&str, SqlValue)]) -> Vec<Problem> {
        let (kind, msg) = match self.kind {
            ConstraintKind::Unique | ConstraintKind::PrimaryKey => ("unique", "Input should be unique".to_owned()),
            ConstraintKind::ForeignKey => ("foreign_key", "Input should refer to an existing row".to_owned()),
            ConstraintKind::NotNull => ("not_null", "Input should not be null".to_owned()),
            ConstraintKind::Check => {
                let name = self.name.as_deref().unwrap_or_default();
                ("check", format!("Input should satisfy the constraint {name}"))
            }
            ConstraintKind::Other => return Vec::new(),
        };
        let ctx = json!({"table": self.table, "constraint": self.name, "columns": self.columns});
        let problem =
            |loc: Vec<Json>, input: Json| Problem { kind, loc, msg: msg.clone(), input, ctx: Some(ctx.clone()) };
        if self.columns.is_empty() {
            return vec![problem(Vec::new(), Json::Null)];
        }
        let input = |column: &str| {
            let sent = row.iter().find(|(name, _)| *name == column);
            sent.and_then(|(_, value)| serde_json::to_value(value).ok()).unwrap_or_default()
        };
        self.columns.iter().map(|column| problem(vec![column.as_str().into()], input(column))).collect()
    }
}
