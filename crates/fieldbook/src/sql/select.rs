//! `SELECT` as SQL: its columns and the clauses in their order.

use super::derived::anonymous;
use super::operator::Precedence;
use super::{Compiler, Output, dialect::Locks};
use crate::ast::{Entity, Expr, LockWait, Nulls, OrderBy, RowLock, Select, SelectItem, UnaryOp};
use crate::error::Result;

impl Compiler {
    pub(super) fn select(&mut self, select: &Select) -> Result<()> {
        if let Some(text) = &select.statement {
            return self.written_by_hand(select, text);
        }
        let around = self.labels.begin();
        let labelled = std::mem::replace(&mut self.unlabelled, select.unlabelled);
        let from = self.plan(select)?;
        self.scopes.push(from.known());
        self.push(if select.distinct { "SELECT DISTINCT " } else { "SELECT " });
        self.separated(", ", &select.items, Self::item)?;
        self.from(&from)?;
        self.clause("WHERE", &select.filters)?;
        if !select.group_by.is_empty() {
            self.push("\nGROUP BY ");
            self.separated(", ", &select.group_by, Self::expr)?;
        }
        self.clause("HAVING", &select.having)?;
        if !select.order_by.is_empty() {
            self.push("\nORDER BY ");
            self.separated(", ", &select.order_by, |compiler, key| compiler.key(key, None))?;
        }
        self.limit(select.limit, select.offset)?;
        if let Some(lock) = &select.lock {
            self.row_lock(lock)?;
        }
        self.unlabelled = labelled;
        self.scopes.pop();
        self.written = self.labels.resume(around);
        Ok(())
    }

    pub(super) fn item(&mut self, item: &SelectItem) -> Result<()> {
        match item {
            SelectItem::Entity(entity) => {
                self.entity_columns(entity);
                self.compiled.output.push(Output::Entity(entity.clone()));
                Ok(())
            }
            SelectItem::Keyed { entity, keys } => {
                let mut columns = entity.fields();
                columns.retain(|field| !keys.contains(field));
                columns.splice(0..0, keys.iter().copied());
                self.columns(entity, columns);
                self.compiled.output.push(Output::Keyed { entity: entity.clone(), keys: keys.clone() });
                Ok(())
            }
            SelectItem::Expr(expr, column_type) => {
                self.compiled.output.push(Output::Value(column_type.clone()));
                let label = self.item_label(expr)?;
                self.expr(expr)?;
                self.label(label);
                Ok(())
            }
        }
    }

    /// The label that a selected expression needs.
    fn item_label(&mut self, expr: &Expr) -> Result<Option<String>> {
        if let Some(names) = &mut self.forced {
            let name = names.next();
            name.iter().for_each(|name| self.labels.write(name));
            return Ok(name);
        }
        Ok(match expr {
            Expr::Label(_, name) => {
                self.labels.write(name);
                Some(name.clone())
            }
            Expr::Column(column) if column.alias == Entity::NAMELESS || self.unlabelled => None,
            Expr::Column(column) => self.labels.of_column(column.schema.fields()[column.field].column_name()),
            Expr::Derived(column) => {
                let name = self.derived_column_name(column)?;
                self.labels.of_column(&name)
            }
            Expr::Cast(inner, _) => match &**inner {
                Expr::Column(column) => Some(self.labels.of_cast(column.schema.fields()[column.field].column_name())),
                _ => self.anonymous_label(expr),
            },
            Expr::Text(_) => {
                self.labels.write("");
                None
            }
            expr => self.anonymous_label(expr),
        })
    }

    fn anonymous_label(&mut self, expr: &Expr) -> Option<String> {
        if is_negated_column(expr) {
            self.labels.write("");
            return None;
        }
        let label = self.labels.of_expression(anonymous(expr));
        self.labels.write(&label);
        Some(label)
    }

    fn entity_columns(&mut self, entity: &Entity) {
        self.columns(entity, entity.fields());
    }

    fn columns(&mut self, entity: &Entity, fields: impl IntoIterator<Item = usize>) {
        let table = if self.unqualified { String::new() } else { format!("{}.", self.table_name(entity)) };
        for (at, index) in fields.into_iter().enumerate() {
            let field = &entity.schema.fields()[index];
            self.push(if at > 0 { ", " } else { "" });
            self.push(&table);
            let name = self.rules.quote(field.column_name());
            self.push(&name);
            let label = match &mut self.forced {
                Some(names) => names.next(),
                None if self.unlabelled => None,
                None => self.labels.of_column(field.column_name()),
            };
            self.label(label);
        }
    }

    fn label(&mut self, label: Option<String>) {
        if let Some(label) = label {
            let label = self.rules.quote(&label).into_owned();
            self.push(&format!(" AS {label}"));
        }
    }

    fn clause(&mut self, name: &str, conditions: &[Expr]) -> Result<()> {
        if conditions.is_empty() {
            return Ok(());
        }
        self.push(&format!("\n{name} "));
        self.conditions(conditions)
    }

    /// Conditions that must all hold.
    pub(super) fn conditions(&mut self, conditions: &[Expr]) -> Result<()> {
        let level = if conditions.len() > 1 { Precedence::And } else { Precedence::Lowest };
        self.separated(" AND ", conditions, |compiler, condition| match compiler.asks_truth(condition) {
            true => compiler.condition(condition),
            false => compiler.within(condition, level),
        })
    }

    /// `FOR UPDATE`, where the dialect locks rows; where it locks the whole database, nothing is said.
    fn row_lock(&mut self, lock: &RowLock) -> Result<()> {
        self.push(match (self.rules.locks, lock.read, lock.key_share) {
            (Locks::Database, ..) => return Ok(()),
            (Locks::Keys, false, true) => "\nFOR NO KEY UPDATE",
            (Locks::Keys, true, true) => "\nFOR KEY SHARE",
            (_, false, _) => "\nFOR UPDATE",
            (_, true, _) => "\nFOR SHARE",
        });
        if !lock.of.is_empty() {
            self.push(" OF ");
            self.separated(", ", &lock.of, |compiler, entity| {
                let name = compiler.table_name(entity);
                compiler.push(&name);
                Ok(())
            })?;
        }
        self.push(match lock.wait {
            LockWait::Wait => "",
            LockWait::NoWait => " NOWAIT",
            LockWait::SkipLocked => " SKIP LOCKED",
        });
        Ok(())
    }

    /// What follows a key of an ORDER BY.
    pub(super) fn direction(&mut self, key: &OrderBy) -> Result<()> {
        match key.descending {
            Some(true) => self.push(" DESC"),
            Some(false) => self.push(" ASC"),
            None => {}
        }
        let nulls = match key.nulls {
            Some(Nulls::First) => " NULLS FIRST",
            Some(Nulls::Last) => " NULLS LAST",
            None => return Ok(()),
        };
        if !self.rules.nulls_order {
            return Err(self.rules.cannot(nulls.trim(), "order by .is_null() first instead"));
        }
        self.push(nulls);
        Ok(())
    }
}

/// Whether this is a column with a minus before it, which keeps the column's name.
fn is_negated_column(expr: &Expr) -> bool {
    match expr {
        Expr::Unary(UnaryOp::Neg, inner) => matches!(**inner, Expr::Column(_)) || is_negated_column(inner),
        _ => false,
    }
}
