//! Operators with the parentheses that SQLAlchemy puts.

use super::Compiler;
use super::dialect::JsonPaths;
use crate::ast::{BinaryOp, Expr, UnaryOp};
use crate::error::Result;
use crate::schema::{ColumnType, Field};
use crate::value::Value;

/// How tightly an expression holds together; an operand that holds less tightly than its operator gets parentheses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Precedence {
    Lowest,
    Exists,
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Atom,
}

fn precedence_of(op: BinaryOp) -> Precedence {
    use Precedence::{Comparison, Product, Sum};
    match op {
        BinaryOp::Add | BinaryOp::Sub => Sum,
        BinaryOp::Mul | BinaryOp::Div | BinaryOp::TrueDiv | BinaryOp::Rem => Product,
        // Joining texts holds no tighter than comparing them.
        _ => Comparison,
    }
}

fn precedence(expr: &Expr) -> Precedence {
    match expr {
        Expr::Or(terms) if terms.len() > 1 => Precedence::Or,
        Expr::And(terms) if terms.len() > 1 => Precedence::And,
        // What SQLAlchemy writes for `contains` and its kin holds together least of all.
        Expr::Binary(BinaryOp::Like | BinaryOp::NotLike, _, pattern) if has_wildcard(pattern) => Precedence::Atom,
        Expr::Binary(op, ..) => precedence_of(*op),
        Expr::Unary(UnaryOp::Not, _) => Precedence::Not,
        Expr::Unary(UnaryOp::Neg, _) => Precedence::Product,
        Expr::Unary(UnaryOp::IsNull | UnaryOp::IsNotNull, _) => Precedence::Comparison,
        Expr::RelatedTo { target: Some(_), negated: true, .. } => Precedence::Or,
        Expr::RelatedTo { .. } => Precedence::Comparison,
        Expr::RelatedWhere { .. } | Expr::Exists(_) => Precedence::Exists,
        Expr::Collate(..) => Precedence::Comparison,
        Expr::In { negated: true, .. } | Expr::InSelect { negated: true, .. } => Precedence::Atom,
        Expr::In { .. } | Expr::InSelect { .. } | Expr::Between { .. } => Precedence::Comparison,
        Expr::Label(inner, _) => precedence(inner),
        _ => Precedence::Atom,
    }
}

impl Compiler {
    /// An expression within something that holds together this tightly: in parentheses where it holds less.
    pub(super) fn within(&mut self, expr: &Expr, outer: Precedence) -> Result<()> {
        if self.precedence(expr) < outer { self.parenthesised(expr) } else { self.expr(expr) }
    }

    /// An operand: in parentheses where it holds together no tighter than its operator.
    pub(super) fn operand(&mut self, expr: &Expr, outer: Precedence) -> Result<()> {
        if self.precedence(expr) <= outer { self.parenthesised(expr) } else { self.expr(expr) }
    }

    fn precedence(&self, expr: &Expr) -> Precedence {
        match expr {
            Expr::Binary(BinaryOp::Concat, ..) if self.rules.concat_function => Precedence::Atom,
            Expr::JsonPath { taken_for: None, .. } if self.rules.json_path == JsonPaths::Arrow => {
                Precedence::Comparison
            }
            expr => precedence(expr),
        }
    }

    fn parenthesised(&mut self, expr: &Expr) -> Result<()> {
        self.push("(");
        self.expr(expr)?;
        self.push(")");
        Ok(())
    }

    pub(super) fn terms(&mut self, separator: &str, terms: &[Expr], level: Precedence) -> Result<()> {
        self.separated(separator, terms, |compiler, term| match compiler.asks_truth(term) {
            true => compiler.condition(term),
            false => compiler.within(term, level),
        })
    }

    /// Whether a condition is a plain column, in a dialect without truth values of its own.
    pub(super) fn asks_truth(&self, expr: &Expr) -> bool {
        self.rules.asks_truth && is_flag(expr)
    }

    /// A condition: a column of truth values is one by itself, or is compared where the dialect has only numbers.
    pub(super) fn condition(&mut self, expr: &Expr) -> Result<()> {
        self.expr(expr)?;
        if self.asks_truth(expr) {
            self.push(" = 1");
        }
        Ok(())
    }

    pub(super) fn binary(&mut self, op: BinaryOp, left: &Expr, right: &Expr) -> Result<()> {
        let level = precedence_of(op);
        match (op, right) {
            (BinaryOp::Eq, Expr::Value(Value::Null)) => return self.unary(UnaryOp::IsNull, left),
            (BinaryOp::Ne, Expr::Value(Value::Null)) => return self.unary(UnaryOp::IsNotNull, left),
            (BinaryOp::Eq | BinaryOp::Ne, Expr::Value(Value::Bool(value))) => {
                self.operand(left, level)?;
                self.push(if op == BinaryOp::Eq { " = " } else { " != " });
                self.push(self.rules.truth[usize::from(*value)]);
                return Ok(());
            }
            (BinaryOp::DistinctFrom, Expr::Value(Value::Null)) if self.rules.null_is => {
                return self.unary(UnaryOp::IsNotNull, left);
            }
            (BinaryOp::NotDistinctFrom, Expr::Value(Value::Null)) if self.rules.null_is => {
                return self.unary(UnaryOp::IsNull, left);
            }
            (BinaryOp::DistinctFrom | BinaryOp::NotDistinctFrom, Expr::Value(Value::Null)) => {
                self.side(op, left)?;
                self.push(self.operator(op));
                self.push("NULL");
                return Ok(());
            }
            (BinaryOp::DistinctFrom, _) if self.rules.distinct_from[0].is_empty() => {
                let same = Expr::Binary(BinaryOp::NotDistinctFrom, Box::new(left.clone()), Box::new(right.clone()));
                self.push("NOT ");
                return self.parenthesised(&same);
            }
            (BinaryOp::ILike | BinaryOp::NotILike, _) if !self.rules.ilike => {
                let lower =
                    |side: &Expr| Expr::Function { name: "lower".into(), args: vec![side.clone()], distinct: false };
                let op = if op == BinaryOp::ILike { BinaryOp::Like } else { BinaryOp::NotLike };
                return self.binary(op, &lower(left), &lower(right));
            }
            (BinaryOp::Concat, _) if self.rules.concat_function => return self.concat(left, right),
            // Always in parentheses, as SQLAlchemy puts them.
            (BinaryOp::Like | BinaryOp::NotLike, right) if has_wildcard(right) => {
                self.push("(");
                self.operand(left, level)?;
                self.push(self.operator(op));
                self.expr(right)?;
                self.push(")");
                return Ok(());
            }
            (BinaryOp::Like | BinaryOp::NotLike, right) if is_pattern(right) => {
                self.operand(left, level)?;
                self.push(self.operator(op));
                return self.expr(right);
            }
            _ => {}
        }
        self.side(op, left)?;
        self.cast_like(left, right);
        self.push(self.operator(op));
        if op == BinaryOp::TrueDiv {
            let (open, close) = self.rules.true_division;
            self.push(open);
            self.operand(right, if open.is_empty() { level } else { Precedence::Comparison })?;
            self.push(close);
            return Ok(());
        }
        self.side(op, right)?;
        self.cast_like(right, left);
        Ok(())
    }

    /// Takes a value that was just written for the type of the column that it is compared with, where the model spells
    /// that out: a text is no value of PostgreSQL's own enums otherwise.
    pub(super) fn cast_like(&mut self, value: &Expr, other: &Expr) {
        if let Expr::Column(column) = other {
            self.cast_to_field(value, &column.schema.fields()[column.field]);
        }
    }

    /// The same for the value of a column.
    pub(super) fn cast_to_field(&mut self, value: &Expr, field: &Field) {
        if let (true, Expr::Value(_), Some(spelled)) = (self.rules.numbered, value, field.spelled_type()) {
            self.push(&format!("::{spelled}"));
        }
    }

    /// One side of an operator; a chain of the same one needs no parentheses where their place makes no difference.
    fn side(&mut self, op: BinaryOp, side: &Expr) -> Result<()> {
        let associative = matches!(op, BinaryOp::Add | BinaryOp::Mul | BinaryOp::Concat);
        match side {
            Expr::Binary(inner, ..) if associative && *inner == op => self.expr(side),
            side => self.operand(side, precedence_of(op)),
        }
    }

    fn operator(&self, op: BinaryOp) -> &'static str {
        match op {
            BinaryOp::Eq => " = ",
            BinaryOp::Ne => " != ",
            BinaryOp::Lt => " < ",
            BinaryOp::Le => " <= ",
            BinaryOp::Gt => " > ",
            BinaryOp::Ge => " >= ",
            BinaryOp::Like => " LIKE ",
            BinaryOp::NotLike => " NOT LIKE ",
            BinaryOp::ILike => " ILIKE ",
            BinaryOp::NotILike => " NOT ILIKE ",
            BinaryOp::Matches => self.rules.matches[0],
            BinaryOp::NotMatches => self.rules.matches[1],
            BinaryOp::DistinctFrom => self.rules.distinct_from[0],
            BinaryOp::NotDistinctFrom => self.rules.distinct_from[1],
            BinaryOp::Add => " + ",
            BinaryOp::Sub => " - ",
            BinaryOp::Mul => " * ",
            BinaryOp::Div => self.rules.integer_division,
            BinaryOp::TrueDiv => " / ",
            BinaryOp::Rem => " % ",
            BinaryOp::Concat => " || ",
        }
    }

    /// `concat(a, b, c)`, for the dialects where `||` is another operator.
    fn concat(&mut self, left: &Expr, right: &Expr) -> Result<()> {
        fn parts<'a>(expr: &'a Expr, found: &mut Vec<&'a Expr>) {
            match expr {
                Expr::Binary(BinaryOp::Concat, left, right) => {
                    parts(left, found);
                    parts(right, found);
                }
                expr => found.push(expr),
            }
        }
        let mut found = Vec::new();
        parts(left, &mut found);
        parts(right, &mut found);
        self.push("concat(");
        self.separated(", ", found, Self::expr)?;
        self.push(")");
        Ok(())
    }

    pub(super) fn unary(&mut self, op: UnaryOp, operand: &Expr) -> Result<()> {
        match op {
            UnaryOp::Not if self.asks_truth(operand) => {
                self.expr(operand)?;
                self.push(" = 0");
                Ok(())
            }
            UnaryOp::Not => {
                self.push("NOT ");
                self.operand(operand, Precedence::Not)
            }
            UnaryOp::Neg => {
                self.push("-");
                self.operand(operand, Precedence::Product)
            }
            UnaryOp::IsNull | UnaryOp::IsNotNull => {
                self.operand(operand, Precedence::Comparison)?;
                self.push(if op == UnaryOp::IsNull { " IS NULL" } else { " IS NOT NULL" });
                Ok(())
            }
        }
    }
}

/// Whether this is a column of truth values.
fn is_flag(expr: &Expr) -> bool {
    match expr {
        Expr::Column(column) => column.schema.fields()[column.field].column_type == ColumnType::Bool,
        _ => false,
    }
}

/// Whether a pattern is a text with any text around it.
fn has_wildcard(pattern: &Expr) -> bool {
    match pattern {
        Expr::Wildcard => true,
        Expr::Binary(BinaryOp::Concat, left, right) => has_wildcard(left) || has_wildcard(right),
        Expr::Escaped(pattern, _) => has_wildcard(pattern),
        _ => false,
    }
}

/// Whether this is a text to look for with `%` around it.
fn is_pattern(expr: &Expr) -> bool {
    match expr {
        Expr::Binary(BinaryOp::Concat, left, right) => is_pattern(left) && is_pattern(right),
        Expr::Value(_) | Expr::Wildcard => true,
        Expr::Escaped(pattern, _) => is_pattern(pattern),
        _ => false,
    }
}
