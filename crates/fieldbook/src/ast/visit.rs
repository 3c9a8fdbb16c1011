//! Walking over an expression's columns.

use super::{ColumnRef, Expr, Query, Select, SelectItem};

impl Expr {
    /// Calls this with every column in the expression, those of its subqueries too.
    pub fn each_column(&mut self, visit: &mut dyn FnMut(&mut ColumnRef)) {
        self.each_leaf(&mut |leaf| {
            if let Expr::Column(column) | Expr::Excluded(column) = leaf {
                visit(column);
            }
        });
    }

    /// The same, where something else may take a column's place.
    pub(crate) fn each_leaf(&mut self, visit: &mut dyn FnMut(&mut Expr)) {
        match self {
            Expr::Column(_) | Expr::Excluded(_) => visit(self),
            Expr::Binary(_, left, right) => {
                left.each_leaf(visit);
                right.each_leaf(visit);
            }
            Expr::Between { operand, low, high, .. } => {
                operand.each_leaf(visit);
                low.each_leaf(visit);
                high.each_leaf(visit);
            }
            Expr::Unary(_, inner)
            | Expr::Cast(inner, _)
            | Expr::Label(inner, _)
            | Expr::Escaped(inner, _)
            | Expr::Collate(inner, _)
            | Expr::JsonPath { document: inner, .. }
            | Expr::Extract(_, inner) => {
                inner.each_leaf(visit);
            }
            Expr::And(terms) | Expr::Or(terms) | Expr::Row(terms) | Expr::Function { args: terms, .. } => {
                terms.iter_mut().for_each(|term| term.each_leaf(visit));
            }
            Expr::In { operand, list, .. } => {
                operand.each_leaf(visit);
                list.iter_mut().for_each(|item| item.each_leaf(visit));
            }
            Expr::InSelect { operand, select, .. } => {
                operand.each_leaf(visit);
                select.each_leaf(visit);
            }
            Expr::Case { when, otherwise } => {
                for (condition, result) in when {
                    condition.each_leaf(visit);
                    result.each_leaf(visit);
                }
                if let Some(otherwise) = otherwise {
                    otherwise.each_leaf(visit);
                }
            }
            Expr::Filtered(function, conditions) => {
                function.each_leaf(visit);
                conditions.iter_mut().for_each(|term| term.each_leaf(visit));
            }
            Expr::Over(function, window) => {
                function.each_leaf(visit);
                window.partition_by.iter_mut().for_each(|key| key.each_leaf(visit));
                window.order_by.iter_mut().for_each(|key| key.expr.each_leaf(visit));
            }
            Expr::Scalar(select) | Expr::Exists(select) => select.each_leaf(visit),
            Expr::RelatedWhere { conditions, .. } => {
                conditions.iter_mut().for_each(|term| term.each_leaf(visit));
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
    fn each_leaf(&mut self, visit: &mut dyn FnMut(&mut Expr)) {
        match self {
            Query::Select(select) => select.each_leaf(visit),
            Query::Compound(compound) => compound.members.iter_mut().for_each(|member| member.each_leaf(visit)),
        }
    }
}

impl Select {
    fn each_leaf(&mut self, visit: &mut dyn FnMut(&mut Expr)) {
        for item in &mut self.items {
            if let SelectItem::Expr(expr, _) = item {
                expr.each_leaf(visit);
            }
        }
        let conditions = self.filters.iter_mut().chain(&mut self.having);
        for expr in conditions.chain(&mut self.group_by) {
            expr.each_leaf(visit);
        }
        for key in &mut self.order_by {
            key.expr.each_leaf(visit);
        }
    }
}
