//! Walking over an expression's columns.

use super::{ColumnRef, Expr, Query, Select, SelectItem};

impl Expr {
    /// Calls this with every column in the expression, those of its subqueries too.
    pub fn each_column(&mut self, visit: &mut dyn FnMut(&mut ColumnRef)) {
        match self {
            Expr::Column(column) | Expr::Excluded(column) => visit(column),
            Expr::Binary(_, left, right) => {
                left.each_column(visit);
                right.each_column(visit);
            }
            Expr::Between { operand, low, high, .. } => {
                operand.each_column(visit);
                low.each_column(visit);
                high.each_column(visit);
            }
            Expr::Unary(_, inner)
            | Expr::Cast(inner, _)
            | Expr::Label(inner, _)
            | Expr::Escaped(inner, _)
            | Expr::Collate(inner, _)
            | Expr::JsonPath { document: inner, .. }
            | Expr::Extract(_, inner) => {
                inner.each_column(visit);
            }
            Expr::And(terms) | Expr::Or(terms) | Expr::Row(terms) | Expr::Function { args: terms, .. } => {
                terms.iter_mut().for_each(|term| term.each_column(visit));
            }
            Expr::In { operand, list, .. } => {
                operand.each_column(visit);
                list.iter_mut().for_each(|item| item.each_column(visit));
            }
            Expr::InSelect { operand, select, .. } => {
                operand.each_column(visit);
                select.each_column(visit);
            }
            Expr::Case { when, otherwise } => {
                for (condition, result) in when {
                    condition.each_column(visit);
                    result.each_column(visit);
                }
                if let Some(otherwise) = otherwise {
                    otherwise.each_column(visit);
                }
            }
            Expr::Filtered(function, conditions) => {
                function.each_column(visit);
                conditions.iter_mut().for_each(|term| term.each_column(visit));
            }
            Expr::Over(function, window) => {
                function.each_column(visit);
                window.partition_by.iter_mut().for_each(|key| key.each_column(visit));
                window.order_by.iter_mut().for_each(|key| key.expr.each_column(visit));
            }
            Expr::Scalar(select) | Expr::Exists(select) => select.each_column(visit),
            Expr::RelatedWhere { conditions, .. } => {
                conditions.iter_mut().for_each(|term| term.each_column(visit));
            }
            Expr::Derived(_)
            | Expr::Value(_)
            | Expr::Star
            | Expr::Wildcard
            | Expr::Text(_)
            | Expr::RelatedTo { .. } => {}
        }
    }
}

impl Query {
    fn each_column(&mut self, visit: &mut dyn FnMut(&mut ColumnRef)) {
        match self {
            Query::Select(select) => select.each_column(visit),
            Query::Compound(compound) => compound.members.iter_mut().for_each(|member| member.each_column(visit)),
        }
    }
}

impl Select {
    fn each_column(&mut self, visit: &mut dyn FnMut(&mut ColumnRef)) {
        for item in &mut self.items {
            if let SelectItem::Expr(expr, _) = item {
                expr.each_column(visit);
            }
        }
        let conditions = self.filters.iter_mut().chain(&mut self.having);
        for expr in conditions.chain(&mut self.group_by) {
            expr.each_column(visit);
        }
        for key in &mut self.order_by {
            key.expr.each_column(visit);
        }
    }
}
