//! Windows: the rows that a function sees beside its own.

use fieldbook::dynamic::{Expr as Ast, Frame, FrameUnit, Window};

use super::query::{Expr, conditions, expr, order};
use crate::native::Table;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

pub(super) const TABLE: Table = &[
    ("window", |_, _, _| Ok(Value::host(Window::default()))),
    ("Window::partition_by", |vm, args, _| {
        let mut window = window(&args[0])?;
        window.partition_by.extend(conditions(vm, &args[1])?);
        Ok(Value::host(window))
    }),
    ("Window::order_by", |vm, args, _| {
        let mut window = window(&args[0])?;
        window.order_by.extend(order(vm, &args[1])?);
        Ok(Value::host(window))
    }),
    ("Window::rows", |_, args, _| framed(args, FrameUnit::Rows)),
    ("Window::range", |_, args, _| framed(args, FrameUnit::Range)),
    ("Window::groups", |_, args, _| framed(args, FrameUnit::Groups)),
    ("Expr::filter", |vm, args, _| {
        let Expr { ast, column_type } = expr(vm, &args[0])?;
        let ast = Ast::Filtered(Box::new(ast), conditions(vm, &args[1])?);
        Ok(Value::host(Expr { ast, column_type }))
    }),
    ("Expr::over", |vm, args, _| {
        let Expr { ast, column_type } = expr(vm, &args[0])?;
        let window = Box::new(window(&args[1])?);
        Ok(Value::host(Expr { ast: Ast::Over(Box::new(ast), window), column_type }))
    }),
];

fn window(value: &Value) -> Run<Window> {
    match value.as_host::<Window>() {
        Some(window) => Ok(window.clone()),
        None => panic("this value is no window"),
    }
}

fn framed(args: &[Value], unit: FrameUnit) -> Run<Value> {
    let bound = |value: &Value| match value {
        Value::Nil(_) => None,
        value => Some(value.clone().payload().as_int()),
    };
    let frame = Some(Frame { unit, from: bound(&args[1]), to: bound(&args[2]) });
    Ok(Value::host(Window { frame, ..window(&args[0])? }))
}
