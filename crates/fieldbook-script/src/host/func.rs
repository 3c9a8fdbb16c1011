//! Functions of SQL.

use fieldbook::dynamic::{ColumnType, DatePart, Expr as Ast, Value as Core};

use super::query::{Distinct, Expr, column_type, expr, last, operand};
use crate::native::Table;
use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
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
    ("row_number", |_, _, _| Ok(ranked("row_number", ColumnType::INT))),
    ("rank", |_, _, _| Ok(ranked("rank", ColumnType::INT))),
    ("dense_rank", |_, _, _| Ok(ranked("dense_rank", ColumnType::INT))),
    ("percent_rank", |_, _, _| Ok(ranked("percent_rank", ColumnType::Float))),
    ("cume_dist", |_, _, _| Ok(ranked("cume_dist", ColumnType::Float))),
    ("ntile", |_, args, _| {
        let args = vec![Ast::Value(Core::Int(args[0].as_int()))];
        let ast = Ast::Function { name: "ntile".into(), args, distinct: false };
        Ok(Value::host(Expr { ast, column_type: ColumnType::INT }))
    }),
    ("lag", |vm, args, _| distant(vm, args, "lag")),
    ("lead", |vm, args, _| distant(vm, args, "lead")),
    ("first_value", |vm, args, _| call(vm, args, "first_value", None)),
    ("last_value", |vm, args, _| call(vm, args, "last_value", None)),
    ("extract", |vm, args, _| {
        let name = args[0].as_str();
        let Some(part) = DatePart::ALL.into_iter().find(|part| part.name() == name) else {
            return panic(format!(
                "a date has no part `{name}`; the parts are year, month, day, hour, minute, second, dow, doy, epoch"
            ));
        };
        let ast = Ast::Extract(part, Box::new(expr(vm, &args[1])?.ast));
        Ok(Value::host(Expr { ast, column_type: ColumnType::INT }))
    }),
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

/// A function of a window's rows.
fn ranked(name: &'static str, column_type: ColumnType) -> Value {
    Value::host(Expr { ast: Ast::Function { name: name.into(), args: Vec::new(), distinct: false }, column_type })
}

/// A function that looks so many rows away.
fn distant(vm: &mut Vm<'_>, args: &mut [Value], name: &'static str) -> Run<Value> {
    let rows = Ast::Value(Core::Int(args[1].as_int()));
    with_more(vm, args, name, rows)
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
