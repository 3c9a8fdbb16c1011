//! Functions of SQL.

use fieldbook::dynamic::{ColumnType, Expr as Ast};

use super::query::{Expr, expr};
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::trap::Run;
use crate::vm::value::Value;

pub(super) const TABLE: Table = &[
    ("count", |vm, args, _| call(vm, args, "count", Some(ColumnType::INT))),
    ("count_all", |_, _, _| {
        let ast = Ast::Function { name: "count".into(), args: vec![Ast::Star], distinct: false };
        Ok(Value::host(Expr { ast, column_type: ColumnType::INT }))
    }),
    ("max", |vm, args, _| call(vm, args, "max", None)),
    ("min", |vm, args, _| call(vm, args, "min", None)),
    ("sum", |vm, args, _| call(vm, args, "sum", None)),
    ("avg", |vm, args, _| call(vm, args, "avg", Some(ColumnType::Float))),
    ("lower", |vm, args, _| call(vm, args, "lower", None)),
    ("upper", |vm, args, _| call(vm, args, "upper", None)),
    ("length", |vm, args, _| call(vm, args, "length", Some(ColumnType::INT))),
];

fn call(vm: &mut Vm<'_>, args: &mut [Value], name: &'static str, result: Option<ColumnType>) -> Run<Value> {
    let argument = expr(vm, &args[0])?;
    let ast = Ast::Function { name: name.into(), args: vec![argument.ast], distinct: false };
    Ok(Value::host(Expr { ast, column_type: result.unwrap_or(argument.column_type) }))
}
