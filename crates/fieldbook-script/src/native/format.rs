//! Formatting: primitives by their traits, the formatter's methods, what derived `Debug` is made of.

use std::rc::Rc;

use crate::hir::{Align, Trait};
use crate::ty::{IntTy, Ty};
use crate::vm::Vm;
use crate::vm::format::Formatter;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

use super::{Table, arg};

pub(super) const TABLE: Table = &[
    ("fmt_Display", |vm, args, info| primitive(vm, args, info, Trait::Display)),
    ("fmt_Debug", |vm, args, info| primitive(vm, args, info, Trait::Debug)),
    ("fmt_LowerHex", |vm, args, info| primitive(vm, args, info, Trait::LowerHex)),
    ("fmt_UpperHex", |vm, args, info| primitive(vm, args, info, Trait::UpperHex)),
    ("fmt_Octal", |vm, args, info| primitive(vm, args, info, Trait::Octal)),
    ("fmt_Binary", |vm, args, info| primitive(vm, args, info, Trait::Binary)),
    ("fmt_LowerExp", |vm, args, info| primitive(vm, args, info, Trait::LowerExp)),
    ("fmt_UpperExp", |vm, args, info| primitive(vm, args, info, Trait::UpperExp)),
    ("fmt_pointer", pointer),
    ("Display::fmt@String", |vm, args, info| primitive(vm, args, info, Trait::Display)),
    ("debug_open", debug_open),
    ("debug_first", |vm, args, _| debug_item(vm, args, true)),
    ("debug_next", |vm, args, _| debug_item(vm, args, false)),
    ("debug_close", debug_close),
    ("debug_rest", debug_rest),
    ("Formatter::write_str", write_str),
    ("Formatter::write_fmt", write_str),
    ("Formatter::write_char", write_char),
    ("Formatter::pad", pad),
    ("Formatter::pad_integral", pad_integral),
    ("Formatter::alternate", |vm, args, _| Ok(Value::bool(formatter(vm, &args[0])?.options().alternate))),
    ("Formatter::sign_plus", |vm, args, _| Ok(Value::bool(formatter(vm, &args[0])?.options().plus))),
    ("Formatter::sign_aware_zero_pad", |vm, args, _| Ok(Value::bool(formatter(vm, &args[0])?.options().zero))),
    ("format_align", |vm, args, _| Ok(Value::char(aligned(formatter(vm, &args[0])?.options().align)))),
    ("Formatter::fill", |vm, args, _| Ok(Value::char(formatter(vm, &args[0])?.options().fill.unwrap_or(' ')))),
    ("Formatter::width", |vm, args, _| Ok(Value::option(formatter(vm, &args[0])?.options().width.map(Value::usize)))),
    ("Formatter::precision", |vm, args, _| {
        Ok(Value::option(formatter(vm, &args[0])?.options().precision.map(Value::usize)))
    }),
];

fn aligned(align: Option<Align>) -> char {
    match align {
        None => ' ',
        Some(Align::Left) => '<',
        Some(Align::Right) => '>',
        Some(Align::Center) => '^',
    }
}

/// The formatter that a `&mut Formatter` leads to.
pub(super) fn formatter(vm: &Vm<'_>, value: &Value) -> Run<Rc<Formatter>> {
    let mut value = value.clone();
    for _ in 0..16 {
        match value {
            Value::Formatter(formatter) => return Ok(formatter),
            Value::Slot(_) | Value::Ref(_) => value = vm.read_ref(&value)?,
            _ => break,
        }
    }
    panic("this value is no formatter")
}

fn ok() -> Run<Value> {
    Ok(Value::ok(Value::Unit))
}

fn primitive(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo, kind: Trait) -> Run<Value> {
    let f = formatter(vm, &args[1])?;
    let value = &args[0];
    match info.tys.first() {
        Some(Ty::Int(int)) => f.int(in_debug(&f, kind), *int, value),
        Some(Ty::Float(float)) => f.float(kind, *float, value.as_float()),
        Some(Ty::Bool) => f.pad(if value.as_bool() { "true" } else { "false" }),
        Some(Ty::Char) if kind == Trait::Debug => f.write(&format!("{:?}", value.as_char())),
        Some(Ty::Char) => f.pad(value.as_char().encode_utf8(&mut [0; 4])),
        Some(Ty::Tuple(_)) => f.pad("()"),
        _ if kind == Trait::Debug => f.write(&format!("{:?}", value.as_str())),
        _ => match value {
            Value::Str(text) => f.pad(&text.text),
            other => f.int(kind, IntTy::I64, other),
        },
    }
    vm.budget.memory(f.len())?;
    ok()
}

/// `{:p}`: where a shared value is; others, which have no place of their own here, stand at one that all share.
fn pointer(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    const ELSEWHERE: usize = 0x7ffc_0000;
    let address = match &args[0] {
        Value::Rc(cell) | Value::Cell(cell) => Rc::as_ptr(cell) as usize,
        Value::Adt(adt) => Rc::as_ptr(adt) as usize,
        Value::Vec(seq) => Rc::as_ptr(seq) as usize,
        Value::Str(text) => Rc::as_ptr(text) as usize,
        _ => ELSEWHERE,
    };
    let f = formatter(vm, &args[1])?;
    match f.options().alternate {
        true => f.write(&format!("{address:#018x}")),
        false => f.pad(&format!("{address:#x}")),
    }
    ok()
}

/// `{:x?}` writes the numbers in what it shows as `{:x}` does.
fn in_debug(f: &Formatter, kind: Trait) -> Trait {
    match (kind, f.options().debug_hex) {
        (Trait::Debug, Some(false)) => Trait::LowerHex,
        (Trait::Debug, Some(true)) => Trait::UpperHex,
        _ => kind,
    }
}

fn write_str(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let f = formatter(vm, &args[0])?;
    f.write(args[1].as_str());
    vm.budget.memory(f.len())?;
    ok()
}

fn write_char(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    formatter(vm, &args[0])?.write(args[1].as_char().encode_utf8(&mut [0; 4]));
    ok()
}

fn pad(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    formatter(vm, &args[0])?.pad(args[1].as_str());
    ok()
}

fn pad_integral(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    formatter(vm, &args[0])?.pad_number(!args[1].as_bool(), args[2].as_str(), args[3].as_str());
    ok()
}

/// `Name {`, `Name(`, `[`: the style is the opening bracket.
fn debug_open(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let f = formatter(vm, &args[0])?;
    f.write(args[2].as_str());
    Ok(Value::Unit)
}

/// What stands before an item: brackets and line ends before the first, a comma after the others.
fn debug_item(vm: &mut Vm<'_>, args: &mut [Value], first: bool) -> Run<Value> {
    let f = formatter(vm, &args[0])?;
    let (style, name) = (arg(args, 1), arg(args, 2));
    let (style, name) = (style.as_str(), name.as_str());
    let named = style == "{" && !name.is_empty();
    match (first, f.options().alternate) {
        (true, true) => {
            f.write(&if named { " {\n".to_owned() } else { format!("{style}\n") });
            f.indent(true);
        }
        (true, false) if named => f.write(" { "),
        (true, false) => f.write(style),
        (false, true) => f.write(",\n"),
        (false, false) => f.write(", "),
    }
    if !name.is_empty() {
        f.write(name);
        f.write(": ");
    }
    Ok(Value::Unit)
}

/// The end; an empty style means that there were no items. The last argument is `,` for a lone unnamed tuple field.
fn debug_close(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let f = formatter(vm, &args[0])?;
    let (style, extra) = (args[1].as_str(), args[2].as_str());
    if style.is_empty() {
        return Ok(Value::Unit);
    }
    let end = match style {
        "{" => "}",
        "(" => ")",
        "[" => "]",
        other => other,
    };
    if f.options().alternate {
        f.write(",\n");
        f.indent(false);
        f.write(end);
        return Ok(Value::Unit);
    }
    match (extra, end) {
        (",", ")") => f.write(",)"),
        ("set", end) => f.write(end),
        (_, "}") => f.write(" }"),
        (_, end) => f.write(end),
    }
    Ok(Value::Unit)
}

/// The end of `finish_non_exhaustive`.
fn debug_rest(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let f = formatter(vm, &args[0])?;
    match (args[1].as_bool(), f.options().alternate) {
        (true, true) => {
            f.write(",\n..\n");
            f.indent(false);
            f.write("}");
        }
        (true, false) => f.write(", .. }"),
        (false, _) => f.write(" { .. }"),
    }
    Ok(Value::Unit)
}
