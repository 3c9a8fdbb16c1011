//! The library's native code, by the path of its declaration in `prelude/`.

mod float;
mod format;
mod futures;
mod int;
mod io;
mod list;
mod map;
mod range;
mod shared;
mod text;
mod threads;
mod time;

use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::{Native, NativeFn};
use crate::vm::trap::{Run, panic};
use crate::vm::value::{Value, host_size};

/// A table of natives: names and code.
pub(crate) type Table = &'static [(&'static str, NativeFn)];

const TABLES: [Table; 13] = [
    format::TABLE,
    futures::TABLE,
    int::TABLE,
    io::TABLE,
    float::TABLE,
    float::MORE,
    list::TABLE,
    map::TABLE,
    range::TABLE,
    shared::TABLE,
    text::TABLE,
    threads::TABLE,
    time::TABLE,
];

/// The code of a declaration without a body.
pub(crate) fn find(path: &str) -> Option<Native> {
    if let Some(name) = path.strip_prefix("Arc::") {
        return find(&format!("Rc::{name}"));
    }
    find_in(TABLES.iter(), path).or_else(|| crate::host::find(path))
}

/// The code of a name in some tables.
pub(crate) fn find_in<'t>(mut tables: impl Iterator<Item = &'t Table>, path: &str) -> Option<Native> {
    tables.find_map(|table| table.iter().find(|(name, _)| *name == path)).map(|&(name, run)| Native { name, run })
}

/// A constant without an expression; the type is the one that it belongs to.
pub(crate) fn constant(path: &str, ty: &Ty) -> Option<Value> {
    let name = path.rsplit("::").next()?;
    match ty {
        Ty::Int(int) => match name {
            "MAX" => Some(int::limit(*int, false)),
            "MIN" => Some(int::limit(*int, true)),
            "BITS" => Some(Value::Int(int.bits().into())),
            _ => None,
        },
        Ty::Float(float) => float::constant(name, *float),
        _ => crate::host::constant(path),
    }
}

/// A part of a string, slice or vector.
pub(crate) fn sub_slice(value: &Value, start: i64, end: i64) -> Run<Value> {
    if let Value::Str(text) = value {
        return sub_str(&text.text, start, end);
    }
    let (start, end) = crate::vm::place::bounds(start, end, value.as_slice().len())?;
    Ok(crate::vm::place::part(value, start, end))
}

pub(crate) fn sub_str(text: &str, start: i64, end: i64) -> Run<Value> {
    let (from, to) = (host_size(start), if end == -1 { text.len() } else { host_size(end) });
    match text.get(from..to) {
        Some(part) => Ok(Value::str(part)),
        None if from > text.len() => panic(format!("start byte index {from} is out of bounds of `{}`", shown(text))),
        None if to > text.len() => panic(format!("end byte index {to} is out of bounds of `{}`", shown(text))),
        None if from > to => panic(format!("begin > end ({from} > {to}) when slicing `{}`", shown(text))),
        None => {
            let (which, at) = if text.is_char_boundary(from) { ("end", to) } else { ("start", from) };
            let first = (0..at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let c = text[first..].chars().next().unwrap_or(' ');
            let last = first + c.len_utf8();
            panic(format!(
                "{which} byte index {at} is not a char boundary; it is inside {c:?} (bytes {first}..{last}) of `{}`",
                shown(text)
            ))
        }
    }
}

/// The beginning of a long text, as the standard library's messages have it.
fn shown(text: &str) -> String {
    const LONGEST: usize = 256;
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let end = (0..=LONGEST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    format!("{}`[...]", &text[..end])
}

/// Takes an argument.
pub(crate) fn arg(args: &mut [Value], index: usize) -> Value {
    args.get_mut(index).map(std::mem::take).unwrap_or_default()
}

/// Writes text to a formatter, as a `fmt` method does.
pub(crate) fn write(vm: &mut Vm<'_>, f: &Value, text: &str) -> Run<Value> {
    let f = format::formatter(vm, f)?;
    f.write(text);
    vm.budget.memory(f.len())?;
    Ok(Value::ok(Value::Unit))
}

/// Writes a number whose digits depend on how many places were asked for.
pub(crate) fn number(
    vm: &mut Vm<'_>,
    f: &Value,
    negative: bool,
    digits: &dyn Fn(Option<usize>) -> String,
) -> Run<Value> {
    let f = format::formatter(vm, f)?;
    f.pad_number(negative, "", &digits(f.options().precision));
    vm.budget.memory(f.len())?;
    Ok(Value::ok(Value::Unit))
}

/// Whether `{:#?}` or `{:#}` was asked for.
pub(crate) fn is_alternate(vm: &Vm<'_>, f: &Value) -> Run<bool> {
    Ok(format::formatter(vm, f)?.options().alternate)
}
