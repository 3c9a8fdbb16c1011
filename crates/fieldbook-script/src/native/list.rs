//! Slices, `Vec`, `VecDeque`.

use std::rc::Rc;

use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::compare;
use crate::vm::op::NativeInfo;
use crate::vm::seq::Seq;
use crate::vm::trap::{Run, panic};
use crate::vm::value::{CELL, Step, Value};

use super::{Table, arg};

pub(super) const TABLE: Table = &[
    ("Vec::new", |_, _, _| Ok(Value::vec(Vec::new()))),
    ("Vec::with_capacity", |_, args, _| Ok(Value::vec(Vec::with_capacity(room(&args[0]))))),
    ("Vec::capacity", |_, args, _| match &args[0] {
        Value::Vec(seq) => Ok(Value::usize(seq.capacity())),
        other => Ok(Value::usize(other.as_slice().len())),
    }),
    ("Vec::reserve", |vm, args, _| {
        let more = room(&args[1]);
        with_items(vm, &args[0], &mut |items| items.reserve(more))
    }),
    ("Vec::reserve_exact", |vm, args, _| {
        let more = room(&args[1]);
        with_items(vm, &args[0], &mut |items| items.reserve_exact(more))
    }),
    ("Vec::shrink_to", |vm, args, _| {
        let least = args[1].as_usize();
        with_items(vm, &args[0], &mut |items| items.shrink_to(least))
    }),
    ("slice::len", |_, args, _| Ok(Value::usize(args[0].as_slice().len()))),
    ("slice_copy", |_, args, _| Ok(Value::vec(args[0].as_slice().to_vec()))),
    ("slice::into_vec", |_, args, _| Ok(arg(args, 0))),
    ("slice::get", get),
    ("slice::get_mut", try_get_mut),
    ("slice_get_mut", get_mut),
    ("slice_range_mut", range_mut),
    ("slice::swap", swap),
    ("slice::reverse", |vm, args, _| with_slice(vm, &args[0], &mut |items| items.reverse())),
    ("slice::rotate_left", rotate_left),
    ("sort_plain", |vm, args, _| {
        with_slice(vm, &args[0], &mut |items| {
            items.sort_by(|a, b| compare::order(a, b).unwrap_or(std::cmp::Ordering::Equal))
        })
    }),
    ("slice_out", |vm, args, _| {
        let mut out = Vec::new();
        with_slice(vm, &args[0], &mut |items| out = items.iter_mut().map(std::mem::take).collect())?;
        Ok(Value::vec(std::mem::take(&mut out)))
    }),
    ("slice_in", |vm, args, _| {
        let new = arg(args, 1);
        with_slice(vm, &args[0], &mut |items| items.clone_from_slice(new.as_slice()))
    }),
    ("same", |_, args, _| Ok(arg(args, 0))),
    ("slice_at", |_, args, _| Ok(args[0].as_slice().get(args[1].as_usize()).cloned().unwrap_or_default())),
    ("slice_take", take_at),
    ("array_from_slice", |_, args, info| {
        let fits = match info.tys.get(1) {
            Some(Ty::Array(_, len)) => **len == Ty::Const(args[0].as_slice().len() as u64),
            _ => false,
        };
        Ok(Value::option(fits.then(|| Value::vec(args[0].as_slice().to_vec()))))
    }),
    ("slice::contains", |_, args, _| {
        Ok(Value::bool(args[0].as_slice().iter().any(|item| compare::equal(item, &args[1]))))
    }),
    ("Vec::push", push),
    ("Vec::pop", |vm, args, _| with_vec(vm, &args[0], &mut |seq| Ok(Value::option(seq.pop())))),
    ("Vec::insert", insert),
    ("Vec::remove", remove),
    ("Vec::swap_remove", swap_remove),
    ("Vec::clear", |vm, args, _| with_items(vm, &args[0], &mut Vec::clear)),
    ("Vec::truncate", |vm, args, _| {
        let len = args[1].as_usize();
        with_items(vm, &args[0], &mut |items| items.truncate(len))
    }),
    ("Vec::split_off", split_off),
    ("vec_drain", drain),
    ("vec_append", append),
    ("slice_join", join),
    ("range_bounds", range_bounds),
    ("vec_push_front", |vm, args, _| {
        let mut value = Some(arg(args, 1));
        with_vec(vm, &args[0], &mut |seq| {
            seq.push_front(value.take().unwrap_or_default());
            Ok(Value::Unit)
        })
    }),
    ("vec_pop_front", |vm, args, _| with_vec(vm, &args[0], &mut |seq| Ok(Value::option(seq.pop_front())))),
];

/// Hands the vector behind a `&mut` to `f`.
pub(super) fn with_vec(vm: &mut Vm<'_>, reference: &Value, f: &mut dyn FnMut(&mut Seq) -> Run<Value>) -> Run<Value> {
    vm.change_ref(reference, &mut |value, _| match value {
        Value::Vec(seq) => f(Rc::make_mut(seq)),
        _ => panic("this value is no vector"),
    })
}

/// The room to make at once; what is beyond it grows with use, so that none is paid for that stays empty.
pub(super) fn room(count: &Value) -> usize {
    count.as_usize().min(1 << 16)
}

fn with_items(vm: &mut Vm<'_>, reference: &Value, f: &mut dyn FnMut(&mut Vec<Value>)) -> Run<Value> {
    with_vec(vm, reference, &mut |seq| {
        seq.edit(&mut *f);
        Ok(Value::Unit)
    })
}

/// Hands the elements behind a `&mut [T]` to `f`.
pub(super) fn with_slice(vm: &mut Vm<'_>, reference: &Value, f: &mut dyn FnMut(&mut [Value])) -> Run<Value> {
    vm.change_ref(reference, &mut |value, window| {
        if let Value::Vec(seq) = value {
            let items = Rc::make_mut(seq);
            let (start, end) = window.unwrap_or((0, items.len()));
            if let Some(part) = items.get_mut(start..end) {
                f(part);
            }
        }
        Ok(Value::Unit)
    })
}

/// A range's ends, the second exclusive and -1 where it is open.
pub(super) fn range_ends(range: &Value, info: &NativeInfo) -> (i64, i64) {
    let name = info.names.iter().rev().find(|name| name.starts_with("Range")).copied().unwrap_or("");
    let field = |index: usize| range.field(index).as_int();
    match name {
        "Range" => (field(0), field(1)),
        "RangeInclusive" => (field(0), field(1) + 1),
        "RangeFrom" => (field(0), -1),
        "RangeTo" => (0, field(0)),
        "RangeToInclusive" => (0, field(0) + 1),
        _ => (0, -1),
    }
}

fn range_bounds(_: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let (start, end) = range_ends(&args[0], info);
    let len = args[1].as_usize();
    let (start, end) = crate::vm::place::bounds(start, end, len)?;
    Ok(Value::tuple(vec![Value::usize(start), Value::usize(end)]))
}

/// By number, or by a range.
fn get(_: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    if let Value::Int(index) = args[1] {
        return Ok(Value::option(args[0].as_slice().get(index as usize).cloned()));
    }
    let (start, end) = range_ends(&args[1], info);
    let len = args[0].as_slice().len();
    Ok(match crate::vm::place::bounds(start, end, len) {
        Ok((start, end)) => crate::vm::place::part(&args[0], start, end).some(),
        Err(_) => Value::NONE,
    })
}

/// `&mut` to an element, or to the part that a range names.
fn try_get_mut(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let mut found = vm.target(&args[0])?;
    let len = vm.length(&found)?;
    let step = match args[1] {
        Value::Int(index) => ((index as usize) < len).then_some(Step::Index(index as usize)),
        _ => {
            let (start, end) = range_ends(&args[1], info);
            crate::vm::place::bounds(start, end, len).ok().map(|(start, end)| Step::Range(start, end))
        }
    };
    Ok(Value::option(step.map(|step| {
        found.path.push(step);
        reference(found)
    })))
}

/// `&mut` to an element that is known to be there.
fn get_mut(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let mut found = vm.target(&args[0])?;
    found.path.push(Step::Index(args[1].as_usize()));
    Ok(reference(found))
}

fn range_mut(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let mut found = vm.target(&args[0])?;
    found.path.push(Step::Range(args[1].as_usize(), args[2].as_usize()));
    Ok(reference(found))
}

pub(super) fn reference(found: crate::vm::place::Found) -> Value {
    Value::Ref(Rc::new(crate::vm::value::Reference { root: found.root, path: found.path }))
}

fn swap(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let (a, b) = (args[1].as_usize(), args[2].as_usize());
    let mut result = Ok(());
    with_slice(vm, &args[0], &mut |items| {
        let len = items.len();
        match a.max(b) < len {
            true => items.swap(a, b),
            false => result = crate::vm::place::out_of_bounds(len, if a >= len { a } else { b }),
        }
    })?;
    result.map(|()| Value::Unit)
}

fn rotate_left(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let mid = args[1].as_usize();
    let mut fits = true;
    with_slice(vm, &args[0], &mut |items| {
        fits = mid <= items.len();
        if fits {
            items.rotate_left(mid);
        }
    })?;
    if fits { Ok(Value::Unit) } else { panic("assertion failed: mid <= self.len()") }
}

/// Moves an element out; nothing looks at its place again.
fn take_at(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let index = args[1].as_usize();
    with_vec(vm, &args[0], &mut |seq| Ok(seq.get_mut(index).map(std::mem::take).unwrap_or_default()))
}

fn push(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let mut value = Some(arg(args, 1));
    with_vec(vm, &args[0], &mut |seq| {
        seq.push(value.take().unwrap_or_default());
        Ok(Value::Unit)
    })
}

fn insert(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let index = args[1].as_usize();
    let mut value = Some(arg(args, 2));
    with_vec(vm, &args[0], &mut |seq| {
        let len = seq.len();
        if index > len {
            return panic(format!("insertion index (is {index}) should be <= len (is {len})"));
        }
        seq.edit(|items| items.insert(index, value.take().unwrap_or_default()));
        Ok(Value::Unit)
    })
}

fn remove(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let index = args[1].as_usize();
    with_vec(vm, &args[0], &mut |seq| {
        let len = seq.len();
        if index >= len {
            return panic(format!("removal index (is {index}) should be < len (is {len})"));
        }
        Ok(seq.edit(|items| items.remove(index)))
    })
}

fn swap_remove(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let index = args[1].as_usize();
    with_vec(vm, &args[0], &mut |seq| {
        let len = seq.len();
        if index >= len {
            return panic(format!("swap_remove index (is {index}) should be < len (is {len})"));
        }
        Ok(seq.edit(|items| items.swap_remove(index)))
    })
}

fn split_off(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let at = args[1].as_usize();
    with_vec(vm, &args[0], &mut |seq| {
        let len = seq.len();
        if at > len {
            return panic(format!("`at` split index (is {at}) should be <= len (is {len})"));
        }
        Ok(Value::vec(seq.edit(|items| items.split_off(at))))
    })
}

/// Takes a part out; its ends are known to lie within.
fn drain(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let (start, end) = (args[1].as_usize(), args[2].as_usize());
    with_vec(vm, &args[0], &mut |seq| {
        let end = end.min(seq.len());
        Ok(Value::vec(seq.edit(|items| items.drain(start.min(end)..end).collect())))
    })
}

/// Adds the elements of a vector or slice.
fn append(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let other = arg(args, 1);
    vm.budget.memory(other.as_slice().len() * CELL)?;
    with_vec(vm, &args[0], &mut |seq| {
        seq.edit(|items| items.extend_from_slice(other.as_slice()));
        Ok(Value::Unit)
    })
}

/// Strings with a separator, or lists one after another.
fn join(_: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let items = args[0].as_slice();
    let text = items.iter().all(|item| matches!(item, Value::Str(_)));
    let wants_text = matches!(info.ret, crate::ty::Ty::Adt(..)) && text;
    if wants_text && (!items.is_empty() || matches!(args[1], Value::Str(_))) && is_string(info) {
        let parts: Vec<&str> = items.iter().map(Value::as_str).collect();
        return Ok(Value::str(parts.join(args[1].as_str())));
    }
    let mut out: Vec<Value> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            match &args[1] {
                Value::Str(_) => {}
                sep @ (Value::Vec(_) | Value::Slice(_)) => out.extend_from_slice(sep.as_slice()),
                sep => out.push(sep.clone()),
            }
        }
        out.extend_from_slice(item.as_slice());
    }
    Ok(Value::vec(out))
}

/// Whether what comes back is text.
fn is_string(info: &NativeInfo) -> bool {
    matches!(&info.ret, crate::ty::Ty::Adt(_, args) if args.is_empty())
}
