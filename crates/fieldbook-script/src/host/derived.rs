//! Queries within queries: subqueries, common table expressions, queries combined.

use std::sync::Arc;

use fieldbook::dynamic::{Compound, Derived, DerivedKind, Expr as Ast, Query, Select, SelectItem, SetOp};

use super::query::{Expr, expr, order};
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// The methods that `select` and what combines it share.
macro_rules! both {
    ($($name:literal => $run:expr;)* | $($own:tt)*) => {
        &[
            $((concat!("Select::", $name), $run), (concat!("Compound::", $name), $run),)*
            $($own)*
        ]
    };
}

pub(super) const TABLE: Table = both! {
    "scalar" => |_, args, _| scalar(&args[0]);
    "exists" => |_, args, _| Ok(Expr::condition(Ast::Exists(Box::new(query(&args[0])?))));
    "subquery" => |_, args, _| Ok(Value::host(Derived::new(query(&args[0])?, DerivedKind::Subquery)));
    "cte" => |_, args, _| {
        let kind = DerivedKind::Cte { name: args[1].as_str().to_owned(), recursive: false };
        Ok(Value::host(Derived::new(query(&args[0])?, kind)))
    };
    "union" => |_, args, _| combine(args, SetOp::Union);
    "union_all" => |_, args, _| combine(args, SetOp::UnionAll);
    "intersect" => |_, args, _| combine(args, SetOp::Intersect);
    "except" => |_, args, _| combine(args, SetOp::Except);
    |
    ("Compound::order_by", |vm, args, _| {
        let keys = order(vm, &args[1])?;
        change(args, |compound| compound.order_by.extend(keys))
    }),
    ("Compound::limit", |_, args, _| {
        let rows = args[1].as_int();
        change(args, |compound| compound.limit = Some(rows))
    }),
    ("Compound::offset", |_, args, _| {
        let rows = args[1].as_int();
        change(args, |compound| compound.offset = Some(rows))
    }),
    ("Subquery::c", |vm, args, _| column(vm, args)),
    ("Cte::c", |vm, args, _| column(vm, args)),
    ("Cte::union_all", |_, args, _| Ok(Value::host(derived(&args[0])?.with_step(query(&args[1])?, true)))),
    ("Cte::union", |_, args, _| Ok(Value::host(derived(&args[0])?.with_step(query(&args[1])?, false)))),
};

/// The query that a value is.
pub(super) fn query(value: &Value) -> Run<Query> {
    if let Some(select) = value.as_host::<Select>() {
        return Ok(Query::Select(select.clone()));
    }
    match value.as_host::<Query>() {
        Some(query) => Ok(query.clone()),
        None => panic("this value is no query"),
    }
}

/// The subquery or common table expression that a value is.
pub(super) fn derived(value: &Value) -> Run<&Arc<Derived>> {
    match value.as_host::<Arc<Derived>>() {
        Some(derived) => Ok(derived),
        None => panic("this value is no subquery"),
    }
}

fn scalar(value: &Value) -> Run<Value> {
    let query = query(value)?;
    let Some(SelectItem::Expr(_, column_type)) = query.first().items.first() else {
        return panic("this query has no single column");
    };
    let column_type = column_type.clone();
    Ok(Value::host(Expr { ast: Ast::Scalar(Box::new(query)), column_type }))
}

fn combine(args: &[Value], op: SetOp) -> Run<Value> {
    Ok(Value::host(query(&args[0])?.combine(op, query(&args[1])?)))
}

fn change(args: &[Value], edit: impl FnOnce(&mut Compound)) -> Run<Value> {
    let mut query = query(&args[0])?;
    if let Query::Compound(compound) = &mut query {
        edit(compound);
    }
    Ok(Value::host(query))
}

fn column(vm: &Vm<'_>, args: &[Value]) -> Run<Value> {
    let Expr { ast, column_type } = expr(vm, &args[1])?;
    Ok(Value::host(Expr { ast: derived(&args[0])?.column(&ast), column_type }))
}
