//! Queries: a `SELECT`, or several combined.

use super::{OrderBy, Select};

/// What gives rows.
#[derive(Clone, Debug)]
pub enum Query {
    /// One `SELECT`.
    Select(Select),
    /// Several, combined.
    Compound(Compound),
}

/// `SELECT … UNION SELECT …`
#[derive(Clone, Debug)]
pub struct Compound {
    /// How they are combined.
    pub op: SetOp,
    /// What is combined, in order; the first says what the columns are.
    pub members: Vec<Query>,
    /// `ORDER BY`, over columns of the first member.
    pub order_by: Vec<OrderBy>,
    /// At most so many rows.
    pub limit: Option<i64>,
    /// After skipping so many.
    pub offset: Option<i64>,
}

/// How queries are combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetOp {
    /// Rows of either, without repetition.
    Union,
    /// Rows of either.
    UnionAll,
    /// Rows of both.
    Intersect,
    /// Rows of the first that the second lacks.
    Except,
}

impl Compound {
    /// Whether rows are ordered or counted after they are combined.
    pub fn is_plain(&self) -> bool {
        self.order_by.is_empty() && self.limit.is_none() && self.offset.is_none()
    }
}

impl Query {
    /// The `SELECT` that says what the columns are.
    pub fn first(&self) -> &Select {
        match self {
            Query::Select(select) => select,
            Query::Compound(compound) => compound.members[0].first(),
        }
    }

    /// This query and another. Where the operator is the same, no level is added.
    pub fn combine(self, op: SetOp, other: Query) -> Query {
        let flat = op != SetOp::Except;
        let mut members = match self {
            Query::Compound(compound) if flat && compound.op == op && compound.is_plain() => compound.members,
            query => vec![query],
        };
        members.push(other);
        Query::Compound(Compound { op, members, order_by: Vec::new(), limit: None, offset: None })
    }
}
