//! Queries that stand in the place of a table: subqueries and common table expressions.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Expr, Query};

/// A query whose rows another one reads.
#[derive(Debug)]
pub struct Derived {
    /// What tells it from others: a recursive part names what it belongs to by it.
    pub id: u64,
    /// The query.
    pub query: Query,
    /// Where it stands.
    pub kind: DerivedKind,
}

/// Where a [`Derived`] query stands in a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DerivedKind {
    /// `FROM (SELECT …) AS anon_1`
    Subquery,
    /// `WITH name AS (SELECT …)`
    Cte {
        /// Its name.
        name: String,
        /// Whether it reads its own rows.
        recursive: bool,
    },
}

/// A column of a [`Derived`] query.
#[derive(Clone, Debug)]
pub struct DerivedColumn {
    /// The query.
    pub source: Arc<Derived>,
    /// The column's place among those of the query, or what was looked for in vain.
    pub column: Result<usize, String>,
}

impl Derived {
    /// A query in the place of a table.
    pub fn new(query: Query, kind: DerivedKind) -> Arc<Self> {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Arc::new(Derived { id: NEXT.fetch_add(1, Ordering::Relaxed), query, kind })
    }

    /// The same common table expression with more rows, which this query adds and which may read what there is so far.
    pub fn with_step(&self, step: Query, all: bool) -> Arc<Self> {
        let op = if all { super::SetOp::UnionAll } else { super::SetOp::Union };
        let kind = match &self.kind {
            DerivedKind::Subquery => DerivedKind::Subquery,
            DerivedKind::Cte { name, .. } => DerivedKind::Cte { name: name.clone(), recursive: true },
        };
        Arc::new(Derived { id: self.id, query: self.query.clone().combine(op, step), kind })
    }

    /// The column that an expression of the query became.
    pub fn column(self: &Arc<Self>, of: &Expr) -> Expr {
        let missing = || match of {
            Expr::Column(column) => column.schema.fields()[column.field].column_name().to_owned(),
            Expr::Label(_, name) => name.clone(),
            _ => "an expression without a label".into(),
        };
        let column = self.query.first().position(of).ok_or_else(missing);
        Expr::Derived(DerivedColumn { source: self.clone(), column })
    }
}
