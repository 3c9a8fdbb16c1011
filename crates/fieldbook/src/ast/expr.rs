//! Expressions: columns, values, and what combines them.

use std::borrow::Cow;
use std::sync::Arc;

use super::{DatePart, DerivedColumn, Entity, Query, RelationRef, Text, Window};
use crate::instance::Instance;
use crate::schema::Schema;
use crate::value::Value;

/// An expression of SQL. Values in it are always bound, never spelled out.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Expr {
    /// A column of a table: `hero.name`.
    Column(ColumnRef),
    /// A column of a subquery or a common table expression: `sizes.n`.
    Derived(DerivedColumn),
    /// The value that a row would have had, where an upsert found another in its place: `excluded.name`.
    Excluded(ColumnRef),
    /// A value, bound to a placeholder.
    Value(Value),
    /// `left op right`
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// `op operand` or `operand op`
    Unary(UnaryOp, Box<Expr>),
    /// `a AND b AND …`; true when empty.
    And(Vec<Expr>),
    /// `a OR b OR …`; false when empty.
    Or(Vec<Expr>),
    /// `operand IN (…)`, `operand NOT IN (…)`
    In {
        /// What is looked for.
        operand: Box<Expr>,
        /// Where it is looked for.
        list: Vec<Expr>,
        /// Whether it must not be there.
        negated: bool,
    },
    /// `operand IN (SELECT …)`
    InSelect {
        /// What is looked for.
        operand: Box<Expr>,
        /// The query whose rows are searched.
        select: Box<Query>,
        /// Whether it must not be there.
        negated: bool,
    },
    /// `operand BETWEEN low AND high`, `operand NOT BETWEEN low AND high`
    Between {
        /// What is compared.
        operand: Box<Expr>,
        /// The lower bound, which is included.
        low: Box<Expr>,
        /// The upper bound, which is included.
        high: Box<Expr>,
        /// Whether it must be outside.
        negated: bool,
    },
    /// `name(args)`, with `DISTINCT` before the arguments where asked for.
    Function {
        /// The function's name as SQL says it.
        name: Cow<'static, str>,
        /// Its arguments.
        args: Vec<Expr>,
        /// Whether only distinct values count.
        distinct: bool,
    },
    /// `*`, as in `count(*)`.
    Star,
    /// `'%'`, any text in a pattern.
    Wildcard,
    /// A pattern in which this character takes the meaning of the one behind it: `… ESCAPE '/'`.
    Escaped(Box<Expr>, char),
    /// `CASE WHEN … THEN … ELSE … END`
    Case {
        /// Conditions with their results.
        when: Vec<(Expr, Expr)>,
        /// The result where no condition holds.
        otherwise: Option<Box<Expr>>,
    },
    /// `CAST(operand AS type)`
    Cast(Box<Expr>, crate::schema::ColumnType),
    /// `(SELECT …)` as a value.
    Scalar(Box<Query>),
    /// `EXISTS (SELECT …)`
    Exists(Box<Query>),
    /// `expr AS name`, where it is selected.
    Label(Box<Expr>, String),
    /// SQL written by hand.
    Text(Text),
    /// Whether a relationship leads to an object, or to none.
    RelatedTo {
        /// The relationship.
        relation: RelationRef,
        /// The object.
        target: Option<Instance>,
        /// Whether it must not.
        negated: bool,
    },
    /// `function FILTER (WHERE …)`: an aggregate of the rows for which these conditions hold.
    Filtered(Box<Expr>, Vec<Expr>),
    /// `function OVER (PARTITION BY … ORDER BY … ROWS BETWEEN … AND …)`
    Over(Box<Expr>, Box<Window>),
    /// `(a, b)`: several expressions that are compared together.
    Row(Vec<Expr>),
    /// What stands in a JSON document at the end of a path, as JSON or as a value of another type.
    JsonPath {
        /// The document.
        document: Box<Expr>,
        /// The names and places that lead to it.
        path: Vec<JsonStep>,
        /// The type that it is taken for; none for JSON.
        taken_for: Option<crate::schema::ColumnType>,
    },
    /// `operand COLLATE name`
    Collate(Box<Expr>, String),
    /// A part of a date or time, as a number: `EXTRACT(year FROM operand)`.
    Extract(DatePart, Box<Expr>),
    /// Whether a relationship leads to any object for which these conditions hold.
    RelatedWhere {
        /// The relationship.
        relation: RelationRef,
        /// The conditions, over the other side's table.
        conditions: Vec<Expr>,
    },
}

/// A step into a JSON document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonStep {
    /// Into an object, by this name.
    Name(String),
    /// Into an array, to this place; the first is 0.
    Place(usize),
}

/// A column of a table that a statement names.
#[derive(Clone, Debug)]
pub struct ColumnRef {
    /// The model.
    pub schema: Arc<Schema>,
    /// The field's index.
    pub field: usize,
    /// Which of the model's aliases is meant; 0 is the table itself.
    pub alias: u32,
}

impl ColumnRef {
    /// A column of the table itself.
    pub fn new(schema: &Arc<Schema>, field: usize) -> Self {
        ColumnRef { schema: schema.clone(), field, alias: 0 }
    }
}

/// An operator between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOp {
    /// `=`; `IS NULL` against NULL.
    Eq,
    /// `!=`; `IS NOT NULL` against NULL.
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
    /// `LIKE`
    Like,
    /// `NOT LIKE`
    NotLike,
    /// `ILIKE`, which ignores case in every database.
    ILike,
    /// `NOT ILIKE`
    NotILike,
    /// `REGEXP`, `~`: a text has a match of a regular expression.
    Matches,
    /// `NOT REGEXP`, `!~`
    NotMatches,
    /// `IS DISTINCT FROM`: `!=` that takes NULL for a value.
    DistinctFrom,
    /// `IS NOT DISTINCT FROM`: `=` that takes NULL for a value.
    NotDistinctFrom,
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/` between integers, which leaves no fraction.
    Div,
    /// `/` between numbers with a fraction.
    TrueDiv,
    /// `%`
    Rem,
    /// `||`
    Concat,
}

/// An operator on one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    /// `NOT`
    Not,
    /// `-`
    Neg,
    /// `IS NULL`
    IsNull,
    /// `IS NOT NULL`
    IsNotNull,
}

impl Expr {
    /// `self op other`
    pub fn binary(self, op: BinaryOp, other: Expr) -> Expr {
        Expr::Binary(op, Box::new(self), Box::new(other))
    }

    /// `self AND other`, flattened.
    pub fn and(self, other: Expr) -> Expr {
        let mut terms = match self {
            Expr::And(terms) => terms,
            term => vec![term],
        };
        match other {
            Expr::And(more) => terms.extend(more),
            term => terms.push(term),
        }
        Expr::And(terms)
    }

    /// The terms of a condition that must all hold.
    pub fn into_terms(self) -> Vec<Expr> {
        match self {
            Expr::And(terms) => terms,
            term => vec![term],
        }
    }

    /// All of these, flattened; nothing where there is none.
    pub fn all_of(terms: impl IntoIterator<Item = Expr>) -> Option<Expr> {
        terms.into_iter().reduce(Expr::and)
    }

    /// The same, where columns of this entity's table are those of the entity: what was said of the table holds of its
    /// alias.
    pub fn of_alias(mut self, entity: &Entity) -> Expr {
        self.each_column(&mut |column| {
            if column.schema == entity.schema && column.alias == 0 {
                column.alias = entity.alias;
            }
        });
        self
    }

    /// `self OR other`, flattened.
    pub fn or(self, other: Expr) -> Expr {
        let mut terms = match self {
            Expr::Or(terms) => terms,
            term => vec![term],
        };
        match other {
            Expr::Or(more) => terms.extend(more),
            term => terms.push(term),
        }
        Expr::Or(terms)
    }

    /// Whether the text has this in it, or begins or ends with it. The text is taken literally: `%` and `_` in it are
    /// escaped.
    pub fn like_text(self, part: &str, before: bool, after: bool) -> Expr {
        const ESCAPE: char = '/';
        let special = part.contains(['%', '_']);
        let part = match special {
            true => part.replace('/', "//").replace('%', "/%").replace('_', "/_"),
            false => part.to_owned(),
        };
        let mut pattern = Expr::Value(Value::text(part));
        if before {
            pattern = Expr::Wildcard.binary(BinaryOp::Concat, pattern);
        }
        if after {
            pattern = pattern.binary(BinaryOp::Concat, Expr::Wildcard);
        }
        if special {
            pattern = Expr::Escaped(Box::new(pattern), ESCAPE);
        }
        self.binary(BinaryOp::Like, pattern)
    }

    /// The opposite: operators that have one are turned round, as SQLAlchemy does, anything else gets `NOT`.
    pub fn negate(self) -> Expr {
        use BinaryOp::{
            DistinctFrom, Eq, Ge, Gt, ILike, Le, Like, Lt, Matches, Ne, NotDistinctFrom, NotILike, NotLike, NotMatches,
        };
        match self {
            Expr::Binary(op, left, right) => {
                let opposite = match op {
                    Eq => Ne,
                    Ne => Eq,
                    Lt => Ge,
                    Ge => Lt,
                    Gt => Le,
                    Le => Gt,
                    Like => NotLike,
                    NotLike => Like,
                    ILike => NotILike,
                    NotILike => ILike,
                    Matches => NotMatches,
                    NotMatches => Matches,
                    DistinctFrom => NotDistinctFrom,
                    NotDistinctFrom => DistinctFrom,
                    _ => return Expr::Unary(UnaryOp::Not, Box::new(Expr::Binary(op, left, right))),
                };
                Expr::Binary(opposite, left, right)
            }
            Expr::Unary(UnaryOp::Not, inner) => *inner,
            Expr::Unary(UnaryOp::IsNull, inner) => Expr::Unary(UnaryOp::IsNotNull, inner),
            Expr::Unary(UnaryOp::IsNotNull, inner) => Expr::Unary(UnaryOp::IsNull, inner),
            Expr::In { operand, list, negated } => Expr::In { operand, list, negated: !negated },
            Expr::InSelect { operand, select, negated } => Expr::InSelect { operand, select, negated: !negated },
            Expr::Between { operand, low, high, negated } => Expr::Between { operand, low, high, negated: !negated },
            Expr::RelatedTo { relation, target, negated } => Expr::RelatedTo { relation, target, negated: !negated },
            other => Expr::Unary(UnaryOp::Not, Box::new(other)),
        }
    }
}
