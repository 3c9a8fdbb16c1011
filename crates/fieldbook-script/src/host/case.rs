//! `case()`, and values as expressions.

use fieldbook::dynamic::Expr as Ast;

use super::convert;
use super::query::{Expr, column_type, expr, last, operand};
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// Conditions with their results.
#[derive(Clone, Default)]
struct Case(Vec<(Ast, Ast)>);

pub(super) const TABLE: Table = &[
    ("case", |_, _, _| Ok(Value::host(Case::default()))),
    ("Case::when", |vm, args, info| {
        let mut case = case(&args[0])?.clone();
        case.0.push((expr(vm, &args[1])?.ast, operand(vm, &args[2], last(info))?));
        Ok(Value::host(case))
    }),
    ("Case::otherwise", |vm, args, info| {
        let otherwise = operand(vm, &args[1], last(info))?;
        end(vm, args, info, Some(otherwise))
    }),
    ("Case::end", |vm, args, info| end(vm, args, info, None)),
    ("literal", |vm, args, info| {
        let value = convert::to_field(&vm.program.host, &args[0], last(info))?;
        Ok(Value::host(Expr { ast: Ast::Value(value), column_type: column_type(vm, last(info).peel_refs())? }))
    }),
];

fn case(value: &Value) -> Run<&Case> {
    match value.as_host::<Case>() {
        Some(case) => Ok(case),
        None => panic("this value is no case"),
    }
}

fn end(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo, otherwise: Option<Ast>) -> Run<Value> {
    let when = case(&args[0])?.0.clone();
    let ast = Ast::Case { when, otherwise: otherwise.map(Box::new) };
    Ok(Value::host(Expr { ast, column_type: column_type(vm, &info.tys[0])? }))
}
