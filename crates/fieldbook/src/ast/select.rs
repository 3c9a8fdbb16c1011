//! `SELECT`.

use std::sync::Arc;

use super::{ColumnRef, Derived, Expr, LoadPath, Text};
use crate::schema::{ColumnType, Schema};

/// A `SELECT` statement.
#[derive(Clone, Debug, Default)]
pub struct Select {
    /// What each row holds.
    pub items: Vec<SelectItem>,
    /// Tables named beside those that the items and conditions name.
    pub from: Vec<Source>,
    /// Joins, in order.
    pub joins: Vec<Join>,
    /// Conditions, joined by AND.
    pub filters: Vec<Expr>,
    /// `GROUP BY`
    pub group_by: Vec<Expr>,
    /// Conditions on groups, joined by AND.
    pub having: Vec<Expr>,
    /// `ORDER BY`
    pub order_by: Vec<OrderBy>,
    /// `SELECT DISTINCT`
    pub distinct: bool,
    /// At most so many rows.
    pub limit: Option<i64>,
    /// After skipping so many.
    pub offset: Option<i64>,
    /// Whether the rows are locked, and how.
    pub lock: Option<RowLock>,
    /// How the objects' relationships are loaded.
    pub options: Vec<LoadPath>,
    /// Whether objects that are loaded already take the values of their rows.
    pub populate_existing: bool,
    /// Whether columns of the same name stay without labels, as in what an option loads beside a query.
    pub unlabelled: bool,
    /// SQL written by hand that is sent in the query's place: its columns are found by their names.
    pub statement: Option<Box<Text>>,
}

/// How a query locks its rows until the transaction ends: `FOR UPDATE`.
#[derive(Clone, Debug, Default)]
pub struct RowLock {
    /// Whether others may lock them in the same way: `FOR SHARE`.
    pub read: bool,
    /// Whether keys stay as they are, so that others may refer to the rows: `FOR NO KEY UPDATE`, `FOR KEY SHARE`.
    pub key_share: bool,
    /// What is done where another transaction holds a row.
    pub wait: LockWait,
    /// The tables whose rows are locked; all of the query's where there is none.
    pub of: Vec<Entity>,
}

/// What a query that locks rows does where another transaction holds one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LockWait {
    /// It waits.
    #[default]
    Wait,
    /// It fails at once: `NOWAIT`.
    NoWait,
    /// It leaves the row out: `SKIP LOCKED`.
    SkipLocked,
}

/// What a row holds at one place.
#[derive(Clone, Debug)]
pub enum SelectItem {
    /// A whole object.
    Entity(Entity),
    /// Columns of an object as values, and the object: what groups the objects of an eager load.
    Keyed {
        /// The table.
        entity: Entity,
        /// The fields' indices.
        keys: Vec<usize>,
    },
    /// The value of an expression, read back as this type.
    Expr(Expr, ColumnType),
}

/// What rows come from: a table, or a query that stands in its place.
#[derive(Clone, Debug)]
pub enum Source {
    /// A table.
    Entity(Entity),
    /// A subquery or a common table expression.
    Derived(Arc<Derived>),
}

impl Source {
    /// Whether both are the same.
    pub fn is(&self, other: &Source) -> bool {
        match (self, other) {
            (Source::Entity(a), Source::Entity(b)) => a.is(b),
            (Source::Derived(a), Source::Derived(b)) => a.id == b.id,
            _ => false,
        }
    }
}

impl From<Entity> for Source {
    fn from(entity: Entity) -> Self {
        Source::Entity(entity)
    }
}

/// A table in a statement.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The model.
    pub schema: Arc<Schema>,
    /// Which of the model's aliases; 0 is the table itself.
    pub alias: u32,
    /// Whether rows may lack it: the outer side of a join.
    pub optional: bool,
    /// Which of its fields rows have; all where nothing is said.
    pub part: Option<Arc<Part>>,
}

/// The fields of a table that a query's rows have, where they have not all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Their indices, in order.
    pub fields: Vec<usize>,
    /// Those of the others that are not to be loaded later either.
    pub refused: Vec<usize>,
    /// Whether the others are loaded together when one of them is read, as if they had expired.
    pub together: bool,
}

impl Entity {
    /// An alias whose columns take no names from others in the result: that of the owners beside whom a query brings
    /// what they are related to, from the same table.
    pub(crate) const NAMELESS: u32 = 1 << 29;

    /// The table itself, present in every row.
    pub fn new(schema: Arc<Schema>) -> Self {
        Entity { schema, alias: 0, optional: false, part: None }
    }

    /// The fields that rows have of it, in order.
    pub fn fields(&self) -> Vec<usize> {
        match &self.part {
            Some(part) => part.fields.clone(),
            None => (0..self.schema.fields().len()).collect(),
        }
    }

    /// Whether both are the same table under the same alias.
    pub fn is(&self, other: &Entity) -> bool {
        self.alias == other.alias && self.schema == other.schema
    }
}

/// A join.
#[derive(Clone, Debug)]
pub struct Join {
    /// Inner, left outer or full.
    pub kind: JoinKind,
    /// What is joined.
    pub target: JoinTarget,
    /// The condition; inferred from foreign keys where there is none.
    pub on: Option<Expr>,
}

/// What is joined.
#[derive(Clone, Debug)]
pub enum JoinTarget {
    /// A table, on its foreign key.
    Entity(Entity),
    /// A subquery or a common table expression; the condition must be said.
    Derived(Arc<Derived>),
    /// Along a relationship: `.join(Hero.team)`.
    Relationship {
        /// The model that declares it.
        source: Entity,
        /// The relationship's index.
        relationship: usize,
        /// Which alias of the target.
        alias: u32,
    },
}

/// How a join treats rows without a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinKind {
    /// `JOIN`
    Inner,
    /// `LEFT OUTER JOIN`
    Left,
    /// `FULL OUTER JOIN`
    Full,
}

/// One key of an `ORDER BY`.
#[derive(Clone, Debug)]
pub struct OrderBy {
    /// What is compared.
    pub expr: Expr,
    /// `DESC`, `ASC`, or neither said.
    pub descending: Option<bool>,
    /// `NULLS FIRST`, `NULLS LAST`, or neither said.
    pub nulls: Option<Nulls>,
}

/// Where NULLs are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nulls {
    /// `NULLS FIRST`
    First,
    /// `NULLS LAST`
    Last,
}

impl Select {
    /// Where this expression stands among the columns of the result: a column by what it is, a labelled expression by its
    /// label.
    pub fn position(&self, wanted: &Expr) -> Option<usize> {
        let mut at = 0;
        for item in &self.items {
            match item {
                SelectItem::Entity(entity) | SelectItem::Keyed { entity, .. } => {
                    if let Expr::Column(column) = wanted
                        && column.of(entity)
                    {
                        return Some(at + column.field);
                    }
                    at += entity.schema.fields().len();
                }
                SelectItem::Expr(expr, _) => {
                    if same(expr, wanted) {
                        return Some(at);
                    }
                    at += 1;
                }
            }
        }
        None
    }
}

impl ColumnRef {
    fn of(&self, entity: &Entity) -> bool {
        self.alias == entity.alias && self.schema == entity.schema
    }
}

fn same(expr: &Expr, wanted: &Expr) -> bool {
    match (expr, wanted) {
        (Expr::Label(_, name), Expr::Label(_, wanted)) => name == wanted,
        (Expr::Label(inner, _), wanted) => same(inner, wanted),
        (Expr::Column(a), Expr::Column(b)) => a.field == b.field && a.alias == b.alias && a.schema == b.schema,
        (Expr::Derived(a), Expr::Derived(b)) if a.source.id == b.source.id => a.column == b.column,
        // What a subquery selects of another is still what it was there.
        (Expr::Derived(a), wanted) => {
            let place = a.source.query.first().position(wanted);
            place.is_some() && place == a.column.as_ref().ok().copied()
        }
        _ => false,
    }
}
