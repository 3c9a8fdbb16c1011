//! Functions of SQL.

use fieldbook::dynamic::{ColumnType, Expr as Ast, Value as Core};

use super::query::{Distinct, Expr, column_type, expr, last, operand};
use crate::native::Table;
use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
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
    ("trim", |vm, args, _| call(vm, args, "trim", None)),
    ("abs", |vm, args, _| call(vm, args, "abs", None)),
    ("round", |vm, args, _| {
        let places = Ast::Value(Core::Int(args[1].as_int()));
        with_more(vm, args, "round", places)
    }),
    ("coalesce", |vm, args, info| {
        let fallback = operand(vm, &args[1], last(info))?;
        with_more(vm, args, "coalesce", fallback)
    }),
    ("call", by_name),
];

/// A function of one argument.
fn call(vm: &mut Vm<'_>, args: &mut [Value], name: &'static str, result: Option<ColumnType>) -> Run<Value> {
    let (argument, distinct) = match args[0].as_host::<Distinct>() {
        Some(Distinct(argument)) => (argument.clone(), true),
        None => (expr(vm, &args[0])?, false),
    };
    let ast = Ast::Function { name: name.into(), args: vec![argument.ast], distinct };
    Ok(Value::host(Expr { ast, column_type: result.unwrap_or(argument.column_type) }))
}

/// A function of the first argument's type.
fn with_more(vm: &mut Vm<'_>, args: &mut [Value], name: &'static str, more: Ast) -> Run<Value> {
    let argument = expr(vm, &args[0])?;
    let ast = Ast::Function { name: name.into(), args: vec![argument.ast, more], distinct: false };
    Ok(Value::host(Expr { ast, column_type: argument.column_type }))
}

/// Any function by its name; the type of its arguments is the last of the call's.
fn by_name(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let column_type = column_type(vm, &info.tys[0])?;
    let parts: Vec<Ast> = match last(info) {
        Ty::Tuple(parts) => {
            let place = |(index, ty): (usize, &Ty)| operand(vm, &args[1].field(index), ty);
            parts.iter().enumerate().map(place).collect::<Run<_>>()?
        }
        ty => vec![operand(vm, &args[1], ty)?],
    };
    let name = args[0].as_str().to_owned().into();
    Ok(Value::host(Expr { ast: Ast::Function { name, args: parts, distinct: false }, column_type }))
}
