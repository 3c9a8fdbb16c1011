//! Expressions as SQL.

use super::Compiler;
use super::operator::Precedence;
use serde_json::Value as Json;

use crate::ast::{ColumnRef, Entity, Expr, Query};
use crate::error::{Result, error};
use crate::event::SqlValue;
use crate::value::Value;

impl Compiler {
    pub(super) fn expr(&mut self, expr: &Expr) -> Result<()> {
        match expr {
            Expr::Column(column) => self.column(column),
            Expr::Derived(column) => return self.derived_column(column),
            Expr::Excluded(column) => self.excluded(column),
            Expr::Value(value) => self.bind(value),
            Expr::Binary(op, left, right) => return self.binary(*op, left, right),
            Expr::Unary(op, operand) => return self.unary(*op, operand),
            Expr::And(terms) if terms.is_empty() => self.push(self.rules.constants[1]),
            Expr::Or(terms) if terms.is_empty() => self.push(self.rules.constants[0]),
            Expr::And(terms) => return self.terms(" AND ", terms, Precedence::And),
            Expr::Or(terms) => return self.terms(" OR ", terms, Precedence::Or),
            Expr::In { operand, list, negated } => return self.in_list(operand, list, *negated),
            Expr::InSelect { operand, select, negated } => return self.in_select(operand, select, *negated),
            Expr::Between { operand, low, high, negated } => {
                self.operand(operand, Precedence::Comparison)?;
                self.push(if *negated { " NOT BETWEEN " } else { " BETWEEN " });
                self.operand(low, Precedence::Comparison)?;
                self.cast_like(low, operand);
                self.push(" AND ");
                self.operand(high, Precedence::Comparison)?;
                self.cast_like(high, operand);
            }
            Expr::Function { name, args, distinct } => return self.function(name, args, *distinct),
            Expr::Filtered(function, conditions) => {
                if !self.rules.aggregate_filter {
                    return Err(self.rules.cannot("FILTER", "aggregate a case() that is NULL for other rows"));
                }
                self.expr(function)?;
                self.push(" FILTER (WHERE ");
                self.conditions(conditions)?;
                self.push(")");
            }
            Expr::Over(function, window) => return self.over(function, window),
            Expr::Collate(operand, name) => {
                self.operand(operand, Precedence::Comparison)?;
                let name = self.rules.quote(name).into_owned();
                self.push(&format!(" COLLATE {name}"));
            }
            Expr::Extract(part, operand) if self.rules.extract => {
                self.push(&format!("EXTRACT({} FROM ", part.name()));
                self.expr(operand)?;
                self.push(")");
            }
            Expr::Extract(part, operand) => {
                self.push(&format!("CAST(STRFTIME('{}', ", part.strftime()));
                self.expr(operand)?;
                self.push(") AS INTEGER)");
            }
            Expr::Row(items) => {
                self.push("(");
                self.separated(", ", items, Self::expr)?;
                self.push(")");
            }
            Expr::JsonPath { document, path, taken_for } => {
                return self.json_path(document, path, taken_for.as_ref());
            }
            Expr::Star => self.push("*"),
            Expr::Wildcard => self.push("'%'"),
            Expr::Escaped(pattern, escape) => {
                self.expr(pattern)?;
                self.push(&format!(" ESCAPE '{escape}'"));
            }
            Expr::Case { when, otherwise } => return self.case(when, otherwise.as_deref()),
            Expr::Cast(operand, to) => {
                let to = self.rules.cast_to(to)?;
                self.push("CAST(");
                self.expr(operand)?;
                self.push(&format!(" AS {to})"));
            }
            Expr::Scalar(query) => return self.subquery(query),
            Expr::Exists(query) => {
                self.push("EXISTS ");
                return self.subquery(query);
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
        let name = self.rules.quote(column.schema.fields()[column.field].column_name());
        if self.unqualified {
            return self.push(&name);
        }
        let entity = Entity { alias: column.alias, ..Entity::new(column.schema.clone()) };
        let table = self.table_name(&entity);
        self.push(&format!("{table}.{name}"));
    }

    fn in_list(&mut self, operand: &Expr, list: &[Expr], negated: bool) -> Result<()> {
        if negated {
            self.push("(");
        }
        self.operand(operand, Precedence::Comparison)?;
        self.push(if negated { " NOT IN (" } else { " IN (" });
        if matches!(operand, Expr::Row(_)) && self.rules.rows_of_values && !list.is_empty() {
            self.push("VALUES ");
        }
        let together = if self.long_lists { json_list(list) } else { None };
        match together {
            Some(values) => {
                self.push("SELECT value FROM json_each(");
                self.bind(&values);
                self.push(")");
            }
            None if list.is_empty() => {
                let none = self.rules.no_values[usize::from(negated)];
                match operand {
                    Expr::Row(items) => self.push(&no_rows(none, items.len())),
                    _ => self.push(none),
                }
            }
            None => self.separated(", ", list, |compiler, item| {
                compiler.expr(item)?;
                compiler.cast_like(item, operand);
                Ok(())
            })?,
        }
        self.push(if negated { "))" } else { ")" });
        Ok(())
    }

    fn in_select(&mut self, operand: &Expr, query: &Query, negated: bool) -> Result<()> {
        if negated {
            self.push("(");
        }
        self.operand(operand, Precedence::Comparison)?;
        self.push(if negated { " NOT IN " } else { " IN " });
        self.subquery(query)?;
        self.push(if negated { ")" } else { "" });
        Ok(())
    }

    /// A function by its name, which is no place for anything but a name.
    fn function(&mut self, name: &str, args: &[Expr], distinct: bool) -> Result<()> {
        let starts = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        if !starts || !name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.')) {
            return Err(error!(InvalidRequest, "`{name}` is not a function's name; it has letters, digits, _ and ."));
        }
        self.push(name);
        self.push(if distinct { "(DISTINCT " } else { "(" });
        self.separated(", ", args, Self::expr)?;
        self.push(")");
        Ok(())
    }

    fn case(&mut self, when: &[(Expr, Expr)], otherwise: Option<&Expr>) -> Result<()> {
        if when.is_empty() {
            return Err(error!(InvalidRequest, "a case has no condition; give it one with .when(…)"));
        }
        self.push("CASE");
        for (condition, result) in when {
            self.push(" WHEN ");
            self.operand(condition, Precedence::Product)?;
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
}

/// What stands for no values, made to stand for no rows of so many.
fn no_rows(no_values: &str, width: usize) -> String {
    let several = |one: &str| vec![one; width].join(", ");
    no_values
        .replace("SELECT 1", &format!("SELECT {}", several("1")))
        .replace("NULL", &format!("({})", several("NULL")))
}

/// The values of a long list as they are stored, in one text of JSON; none where one of them has no place there.
fn json_list(list: &[Expr]) -> Option<Value> {
    let stored = list.iter().map(|item| match item {
        Expr::Value(value) => match SqlValue::from(value) {
            SqlValue::Null => value.is_null().then_some(Json::Null),
            SqlValue::Integer(value) => Some(Json::from(value)),
            SqlValue::Real(value) => Some(Json::from(value)),
            SqlValue::Text(text) => Some(Json::from(text)),
            _ => None,
        },
        _ => None,
    });
    Some(Value::Json(Box::new(stored.collect::<Option<Vec<Json>>>()?.into())))
}
