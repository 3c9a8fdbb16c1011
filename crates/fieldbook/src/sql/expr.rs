//! Expressions as SQL, with the parentheses that SQLAlchemy puts.

use super::{Compiler, quote, type_name};
use crate::ast::{BinaryOp, ColumnRef, Entity, Expr, Select, Text, UnaryOp};
use crate::error::{Result, error};
use crate::value::Value;

/// How tightly an expression holds together; an operand that holds less tightly than its operator gets parentheses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Precedence {
    Lowest,
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Concat,
    Atom,
}

fn operator(op: BinaryOp) -> (&'static str, Precedence) {
    use Precedence::{Comparison, Concat, Product, Sum};
    match op {
        BinaryOp::Eq => (" = ", Comparison),
        BinaryOp::Ne => (" != ", Comparison),
        BinaryOp::Lt => (" < ", Comparison),
        BinaryOp::Le => (" <= ", Comparison),
        BinaryOp::Gt => (" > ", Comparison),
        BinaryOp::Ge => (" >= ", Comparison),
        BinaryOp::Like => (" LIKE ", Comparison),
        BinaryOp::NotLike => (" NOT LIKE ", Comparison),
        BinaryOp::Add => (" + ", Sum),
        BinaryOp::Sub => (" - ", Sum),
        BinaryOp::Mul => (" * ", Product),
        BinaryOp::Div => (" / ", Product),
        BinaryOp::Rem => (" % ", Product),
        BinaryOp::Concat => (" || ", Concat),
    }
}

fn precedence(expr: &Expr) -> Precedence {
    match expr {
        Expr::Or(terms) if terms.len() > 1 => Precedence::Or,
        Expr::And(terms) if terms.len() > 1 => Precedence::And,
        Expr::Binary(op, ..) => operator(*op).1,
        Expr::Unary(UnaryOp::Not, _) => Precedence::Not,
        Expr::Unary(UnaryOp::IsNull | UnaryOp::IsNotNull, _) => Precedence::Comparison,
        Expr::RelatedTo { target: Some(_), negated: true, .. } => Precedence::Or,
        Expr::RelatedTo { .. } => Precedence::Comparison,
        Expr::In { .. } | Expr::InSelect { .. } | Expr::Between(..) => Precedence::Comparison,
        Expr::Label(inner, _) => precedence(inner),
        _ => Precedence::Atom,
    }
}

impl Compiler {
    pub(super) fn expr(&mut self, expr: &Expr) -> Result<()> {
        match expr {
            Expr::Column(column) => self.column(column),
            Expr::Value(value) => self.bind(value),
            Expr::Binary(op, left, right) => return self.binary(*op, left, right),
            Expr::Unary(op, operand) => return self.unary(*op, operand),
            Expr::And(terms) if terms.is_empty() => self.push("1 = 1"),
            Expr::Or(terms) if terms.is_empty() => self.push("0 = 1"),
            Expr::And(terms) => return self.terms(" AND ", terms, Precedence::And),
            Expr::Or(terms) => return self.terms(" OR ", terms, Precedence::Or),
            Expr::In { operand, list, negated } => return self.in_list(operand, list, *negated),
            Expr::InSelect { operand, select, negated } => {
                self.operand(operand, Precedence::Comparison, false)?;
                self.push(if *negated { " NOT IN " } else { " IN " });
                return self.subquery(select);
            }
            Expr::Between(operand, low, high) => {
                self.operand(operand, Precedence::Comparison, false)?;
                self.push(" BETWEEN ");
                self.operand(low, Precedence::Comparison, true)?;
                self.push(" AND ");
                return self.operand(high, Precedence::Comparison, true);
            }
            Expr::Function { name, args, distinct } => return self.function(name, args, *distinct),
            Expr::Star => self.push("*"),
            Expr::Case { when, otherwise } => return self.case(when, otherwise.as_deref()),
            Expr::Cast(operand, to) => {
                self.push("CAST(");
                self.expr(operand)?;
                self.push(&format!(" AS {})", type_name(to)));
            }
            Expr::Scalar(select) => return self.subquery(select),
            Expr::Exists(select) => {
                self.push("EXISTS ");
                return self.subquery(select);
            }
            Expr::Label(inner, _) => return self.expr(inner),
            Expr::Text(text) => return self.text(text),
            Expr::RelatedTo { relation, target, negated } => {
                let plain = self.related_to(relation, target.as_ref(), *negated)?;
                return self.expr(&plain);
            }
            Expr::RelatedWhere { relation, conditions } => {
                let plain = self.related_where(relation, conditions)?;
                return self.expr(&plain);
            }
        }
        Ok(())
    }

    fn column(&mut self, column: &ColumnRef) {
        let table = self.table_name(&Entity { schema: column.schema.clone(), alias: column.alias, optional: false });
        let name = &column.schema.fields()[column.field].name;
        self.push(&format!("{table}.{}", quote(name)));
    }

    /// An operand, in parentheses where it holds together less tightly than its operator (or, on the right of one
    /// that is not associative, as tightly).
    pub(super) fn operand(&mut self, expr: &Expr, outer: Precedence, right: bool) -> Result<()> {
        let inner = precedence(expr);
        if inner < outer || (inner == outer && (right || outer == Precedence::Comparison)) {
            self.push("(");
            self.expr(expr)?;
            self.push(")");
            Ok(())
        } else {
            self.expr(expr)
        }
    }

    fn terms(&mut self, separator: &str, terms: &[Expr], level: Precedence) -> Result<()> {
        self.separated(separator, terms, |compiler, term| compiler.operand(term, level, false))
    }

    fn binary(&mut self, op: BinaryOp, left: &Expr, right: &Expr) -> Result<()> {
        let (text, level) = operator(op);
        match (op, right) {
            (BinaryOp::Eq, Expr::Value(Value::Null)) => return self.unary(UnaryOp::IsNull, left),
            (BinaryOp::Ne, Expr::Value(Value::Null)) => {
                return self.unary(UnaryOp::IsNotNull, left);
            }
            (BinaryOp::Eq | BinaryOp::Ne, Expr::Value(Value::Bool(value))) => {
                self.operand(left, level, false)?;
                self.push(text);
                self.push(if *value { "1" } else { "0" });
                return Ok(());
            }
            _ => {}
        }
        self.operand(left, level, false)?;
        self.push(text);
        let associative = matches!(op, BinaryOp::Add | BinaryOp::Mul | BinaryOp::Concat);
        self.operand(right, level, !associative)
    }

    fn unary(&mut self, op: UnaryOp, operand: &Expr) -> Result<()> {
        match op {
            UnaryOp::Not => {
                self.push("NOT ");
                self.operand(operand, Precedence::Not, true)
            }
            UnaryOp::Neg => {
                self.push("-");
                self.operand(operand, Precedence::Atom, false)
            }
            UnaryOp::IsNull | UnaryOp::IsNotNull => {
                self.operand(operand, Precedence::Comparison, false)?;
                self.push(if op == UnaryOp::IsNull { " IS NULL" } else { " IS NOT NULL" });
                Ok(())
            }
        }
    }

    fn in_list(&mut self, operand: &Expr, list: &[Expr], negated: bool) -> Result<()> {
        if negated {
            self.push("(");
        }
        self.operand(operand, Precedence::Comparison, false)?;
        self.push(if negated { " NOT IN (" } else { " IN (" });
        if list.is_empty() {
            self.push(if negated { "NULL) OR (1 = 1" } else { "SELECT 1 FROM (SELECT 1) WHERE 1!=1" });
        }
        self.separated(", ", list, |compiler, item| compiler.expr(item))?;
        self.push(if negated { "))" } else { ")" });
        Ok(())
    }

    fn function(&mut self, name: &str, args: &[Expr], distinct: bool) -> Result<()> {
        self.push(name);
        self.push(if distinct { "(DISTINCT " } else { "(" });
        self.separated(", ", args, |compiler, arg| compiler.expr(arg))?;
        self.push(")");
        Ok(())
    }

    fn case(&mut self, when: &[(Expr, Expr)], otherwise: Option<&Expr>) -> Result<()> {
        self.push("CASE");
        for (condition, result) in when {
            self.push(" WHEN ");
            self.operand(condition, Precedence::Lowest, false)?;
            self.push(" THEN ");
            self.expr(result)?;
        }
        if let Some(otherwise) = otherwise {
            self.push(" ELSE ");
            self.expr(otherwise)?;
        }
        self.push(" END");
        Ok(())
    }

    pub(super) fn subquery(&mut self, select: &Select) -> Result<()> {
        let output = std::mem::take(&mut self.compiled.output);
        self.push("(");
        self.select(select)?;
        self.push(")");
        self.compiled.output = output;
        Ok(())
    }

    /// SQL written by hand: each `:name` outside quotes and comments becomes a placeholder.
    pub(super) fn text(&mut self, text: &Text) -> Result<()> {
        let mut rest = text.sql.as_ref();
        let mut quoted: Option<char> = None;
        while let Some(at) = rest.find(['\'', '"', ':']) {
            let (before, from) = rest.split_at(at);
            self.push(before);
            let found = from.chars().next().unwrap_or(':');
            let name: &str = &from[1..];
            let name = &name[..name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len())];
            let double = from.starts_with("::");
            if found == ':' && quoted.is_none() && !name.is_empty() {
                let value = text.params.iter().find(|(param, _)| param == name).map(|(_, value)| value);
                let value = value.ok_or_else(|| {
                    error!(
                        InvalidRequest,
                        "a value is required for parameter `:{name}`; give it with .bind(\"{name}\", …)"
                    )
                })?;
                self.bind(value);
                rest = &from[1 + name.len()..];
                continue;
            }
            if found != ':' && (quoted.is_none() || quoted == Some(found)) {
                quoted = if quoted.is_some() { None } else { Some(found) };
            }
            let taken = if double { 2 } else { 1 };
            self.push(&from[..taken]);
            rest = &from[taken..];
        }
        self.push(rest);
        Ok(())
    }
}
