//! Ranges as iterators.

use crate::ty::{IntTy, Ty};
use crate::vm::Vm;
use crate::vm::arith;
use crate::vm::op::NativeInfo;
use crate::vm::trap::Run;
use crate::vm::value::{Step, Value};

use super::Table;

pub(super) const TABLE: Table = &[
    ("Iterator::next@Range", |vm, args, info| step(vm, args, info, false, false)),
    ("DoubleEndedIterator::next_back@Range", |vm, args, info| step(vm, args, info, false, true)),
    ("Iterator::next@RangeInclusive", |vm, args, info| step(vm, args, info, true, false)),
    ("DoubleEndedIterator::next_back@RangeInclusive", |vm, args, info| step(vm, args, info, true, true)),
    ("Iterator::next@RangeFrom", next_from),
    ("ExactSizeIterator::len@Range", len),
    ("ExactSizeIterator::len@RangeInclusive", len),
];

fn number(info: &NativeInfo, value: &Value) -> i128 {
    match item(info) {
        Ty::Int(int) => arith::widen(int, value),
        _ => value.as_int().into(),
    }
}

fn value(info: &NativeInfo, number: i128) -> Value {
    match item(info) {
        Ty::Int(int) => arith::wrap(int, number),
        Ty::Char if number == 0xd800 => Value::Int(0xe000),
        _ => Value::Int(number as i64),
    }
}

fn item(info: &NativeInfo) -> Ty {
    match info.tys.first() {
        Some(Ty::Adt(_, args)) => args.first().cloned().unwrap_or(Ty::Int(IntTy::I64)),
        Some(ty) => ty.clone(),
        None => Ty::Int(IntTy::I64),
    }
}

fn set(vm: &mut Vm<'_>, reference: &Value, field: u32, new: Value) -> Run<()> {
    let mut found = vm.target(reference)?;
    found.path.push(Step::Field(field));
    let mut new = Some(new);
    vm.change(&found, &mut |place, _| {
        *place = new.take().unwrap_or_default();
        Ok(())
    })
}

/// One item from either end; an inclusive range notes in its third field that it is over.
fn step(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo, inclusive: bool, back: bool) -> Run<Value> {
    let range = vm.read_ref(&args[0])?;
    let (start, end) = (number(info, &range.field(0)), number(info, &range.field(1)));
    let over = inclusive && range.field(2).as_bool();
    drop(range);
    if over || start > end || (!inclusive && start == end) {
        return Ok(Value::NONE);
    }
    if inclusive && start == end {
        set(vm, &args[0], 2, Value::bool(true))?;
        return Ok(value(info, start));
    }
    match (back, inclusive) {
        (false, _) => {
            set(vm, &args[0], 0, value(info, start + 1))?;
            Ok(value(info, start))
        }
        (true, false) => {
            let last = before(info, end);
            set(vm, &args[0], 1, value(info, last))?;
            Ok(value(info, last))
        }
        (true, true) => {
            set(vm, &args[0], 1, value(info, before(info, end)))?;
            Ok(value(info, end))
        }
    }
}

fn before(info: &NativeInfo, number: i128) -> i128 {
    if item(info) == Ty::Char && number == 0xe000 { 0xd7ff } else { number - 1 }
}

fn next_from(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let start = vm.read_ref(&args[0])?.field(0);
    let next = match item(info) {
        Ty::Int(int) => arith::arith(crate::hir::BinOp::Add, int, &start, &arith::wrap(int, 1))?,
        _ => value(info, number(info, &start) + 1),
    };
    set(vm, &args[0], 0, next)?;
    Ok(start)
}

fn len(_: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let (start, end) = (number(info, &args[0].field(0)), number(info, &args[0].field(1)));
    let inclusive = info.names.first() == Some(&"RangeInclusive");
    if start > end || (inclusive && args[0].field(2).as_bool()) {
        return Ok(Value::Int(0));
    }
    Ok(Value::usize((end - start) as usize + usize::from(inclusive)))
}
