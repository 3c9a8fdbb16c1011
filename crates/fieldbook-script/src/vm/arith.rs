//! Arithmetic on primitives: checked as in a debug build, with rustc's messages.

use std::cmp::Ordering;
use std::rc::Rc;

use super::op::{Kind, Num};
use super::trap::{Run, panic};
use super::value::Value;
use crate::hir::BinOp;
use crate::ty::{FloatTy, IntTy};

/// The least and the greatest value of a type of at most 64 bits; of an unsigned 64 bit type as bits.
pub(crate) fn range(ty: IntTy) -> (i64, i64) {
    match ty {
        IntTy::I8 => (i8::MIN.into(), i8::MAX.into()),
        IntTy::I16 => (i16::MIN.into(), i16::MAX.into()),
        IntTy::I32 => (i32::MIN.into(), i32::MAX.into()),
        IntTy::U8 => (0, u8::MAX.into()),
        IntTy::U16 => (0, u16::MAX.into()),
        IntTy::U32 => (0, u32::MAX.into()),
        IntTy::U64 | IntTy::Usize | IntTy::U128 => (0, -1),
        IntTy::I64 | IntTy::Isize | IntTy::I128 => (i64::MIN, i64::MAX),
    }
}

pub(crate) fn is_wide(ty: IntTy) -> bool {
    matches!(ty, IntTy::I128 | IntTy::U128)
}

fn is_unsigned_64(ty: IntTy) -> bool {
    matches!(ty, IntTy::U64 | IntTy::Usize)
}

/// The value as a number, whatever its type.
pub(crate) fn widen(ty: IntTy, value: &Value) -> i128 {
    match value {
        Value::Int(value) if is_unsigned_64(ty) => i128::from(*value as u64),
        Value::Int(value) => i128::from(*value),
        value => value.as_wide(),
    }
}

/// The number as a value of the type, its upper bits cut off.
pub(crate) fn wrap(ty: IntTy, value: i128) -> Value {
    match ty {
        IntTy::I8 => Value::Int((value as i8).into()),
        IntTy::I16 => Value::Int((value as i16).into()),
        IntTy::I32 => Value::Int((value as i32).into()),
        IntTy::U8 => Value::Int((value as u8).into()),
        IntTy::U16 => Value::Int((value as u16).into()),
        IntTy::U32 => Value::Int((value as u32).into()),
        IntTy::I64 | IntTy::Isize | IntTy::U64 | IntTy::Usize => Value::Int(value as i64),
        IntTy::I128 | IntTy::U128 => Value::Wide(Rc::new(value)),
    }
}

#[inline]
pub(crate) fn add(ty: IntTy, a: i64, b: i64) -> Option<i64> {
    match ty {
        IntTy::I32 => i32::try_from(a + b).ok().map(i64::from),
        IntTy::I64 | IntTy::Isize => a.checked_add(b),
        IntTy::U64 | IntTy::Usize => (a as u64).checked_add(b as u64).map(|sum| sum as i64),
        _ => within(ty, a + b),
    }
}

#[inline]
pub(crate) fn sub(ty: IntTy, a: i64, b: i64) -> Option<i64> {
    match ty {
        IntTy::I32 => i32::try_from(a - b).ok().map(i64::from),
        IntTy::I64 | IntTy::Isize => a.checked_sub(b),
        IntTy::U64 | IntTy::Usize => (a as u64).checked_sub(b as u64).map(|sum| sum as i64),
        _ => within(ty, a - b),
    }
}

#[inline]
pub(crate) fn mul(ty: IntTy, a: i64, b: i64) -> Option<i64> {
    match ty {
        IntTy::I32 => i32::try_from(a * b).ok().map(i64::from),
        IntTy::I64 | IntTy::Isize => a.checked_mul(b),
        IntTy::U64 | IntTy::Usize => (a as u64).checked_mul(b as u64).map(|sum| sum as i64),
        _ => within(ty, a.checked_mul(b)?),
    }
}

fn within(ty: IntTy, value: i64) -> Option<i64> {
    let (low, high) = range(ty);
    (low <= value && value <= high).then_some(value)
}

/// What the operator gives, or `None` where it overflows; division by zero is the caller's to look for.
pub(crate) fn checked(op: BinOp, ty: IntTy, a: &Value, b: &Value) -> Option<Value> {
    if is_wide(ty) {
        return checked_wide(op, ty, a.as_wide(), b.as_wide()).map(|value| Value::Wide(Rc::new(value)));
    }
    let (x, y) = (a.as_int(), b.as_int());
    let plain = match op {
        BinOp::Add => add(ty, x, y),
        BinOp::Sub => sub(ty, x, y),
        BinOp::Mul => mul(ty, x, y),
        BinOp::BitAnd => Some(x & y),
        BinOp::BitOr => Some(x | y),
        BinOp::BitXor => Some(x ^ y),
        BinOp::Div if is_unsigned_64(ty) => (x as u64).checked_div(y as u64).map(|value| value as i64),
        BinOp::Rem if is_unsigned_64(ty) => (x as u64).checked_rem(y as u64).map(|value| value as i64),
        BinOp::Div => x.checked_div(y).and_then(|value| within_signed(ty, value)),
        // What overflows for division overflows for its rest.
        BinOp::Rem => within_signed(ty, x.checked_div(y)?).and_then(|_| x.checked_rem(y)),
        _ => None,
    };
    plain.map(Value::Int)
}

fn within_signed(ty: IntTy, value: i64) -> Option<i64> {
    match ty {
        IntTy::I64 | IntTy::Isize => Some(value),
        _ => within(ty, value),
    }
}

fn checked_wide(op: BinOp, ty: IntTy, a: i128, b: i128) -> Option<i128> {
    if ty == IntTy::U128 {
        let (a, b) = (a as u128, b as u128);
        return match op {
            BinOp::Add => a.checked_add(b),
            BinOp::Sub => a.checked_sub(b),
            BinOp::Mul => a.checked_mul(b),
            BinOp::Div => a.checked_div(b),
            BinOp::Rem => a.checked_rem(b),
            BinOp::BitAnd => Some(a & b),
            BinOp::BitOr => Some(a | b),
            BinOp::BitXor => Some(a ^ b),
            _ => None,
        }
        .map(|value| value as i128);
    }
    match op {
        BinOp::Add => a.checked_add(b),
        BinOp::Sub => a.checked_sub(b),
        BinOp::Mul => a.checked_mul(b),
        BinOp::Div => a.checked_div(b),
        BinOp::Rem => a.checked_rem(b),
        BinOp::BitAnd => Some(a & b),
        BinOp::BitOr => Some(a | b),
        BinOp::BitXor => Some(a ^ b),
        _ => None,
    }
}

/// The operator as an expression has it: overflow panics.
pub(crate) fn arith(op: BinOp, ty: IntTy, a: &Value, b: &Value) -> Run<Value> {
    let zero = matches!(op, BinOp::Div | BinOp::Rem) && b.as_wide() == 0;
    match checked(op, ty, a, b) {
        Some(value) => Ok(value),
        None if zero && op == BinOp::Div => panic("attempt to divide by zero"),
        None if zero => panic("attempt to calculate the remainder with a divisor of zero"),
        None => overflow(op),
    }
}

#[cold]
pub(crate) fn overflow<T>(op: BinOp) -> Run<T> {
    let what = match op {
        BinOp::Add => "add",
        BinOp::Sub => "subtract",
        BinOp::Mul => "multiply",
        BinOp::Div => "divide",
        BinOp::Rem => "calculate the remainder",
        BinOp::Shl => "shift left",
        BinOp::Shr => "shift right",
        _ => "negate",
    };
    panic(format!("attempt to {what} with overflow"))
}

pub(crate) fn shift(left: bool, ty: IntTy, by: IntTy, a: &Value, b: &Value) -> Run<Value> {
    let count = widen(by, b);
    let Some(count) = u32::try_from(count).ok().filter(|count| *count < ty.bits()) else {
        return overflow(if left { BinOp::Shl } else { BinOp::Shr });
    };
    Ok(shift_by(left, ty, a, count))
}

pub(crate) fn shift_by(left: bool, ty: IntTy, a: &Value, count: u32) -> Value {
    let value = widen(ty, a);
    if left {
        return wrap(ty, value.wrapping_shl(count));
    }
    match ty {
        IntTy::U128 => wrap(ty, ((value as u128) >> count) as i128),
        _ => wrap(ty, value >> count),
    }
}

pub(crate) fn negate(ty: IntTy, value: &Value) -> Run<Value> {
    let zero = wrap(ty, 0);
    match checked(BinOp::Sub, ty, &zero, value) {
        Some(value) => Ok(value),
        None => panic("attempt to negate with overflow"),
    }
}

pub(crate) fn not(ty: Option<IntTy>, value: &Value) -> Value {
    match ty {
        None => Value::bool(!value.as_bool()),
        Some(ty) => wrap(ty, !widen(ty, value)),
    }
}

pub(crate) fn float(op: BinOp, ty: FloatTy, a: f64, b: f64) -> f64 {
    let value = match op {
        BinOp::Add => a + b,
        BinOp::Sub => a - b,
        BinOp::Mul => a * b,
        BinOp::Div => a / b,
        _ => a % b,
    };
    round(ty, value)
}

pub(crate) fn round(ty: FloatTy, value: f64) -> f64 {
    match ty {
        FloatTy::F32 => f64::from(value as f32),
        FloatTy::F64 => value,
    }
}

pub(crate) fn holds(op: BinOp, order: Option<Ordering>) -> bool {
    match (op, order) {
        (BinOp::Ne, None) => true,
        (_, None) => false,
        (BinOp::Eq, Some(order)) => order.is_eq(),
        (BinOp::Ne, Some(order)) => order.is_ne(),
        (BinOp::Lt, Some(order)) => order.is_lt(),
        (BinOp::Le, Some(order)) => order.is_le(),
        (BinOp::Gt, Some(order)) => order.is_gt(),
        (_, Some(order)) => order.is_ge(),
    }
}

#[inline]
pub(crate) fn holds_int(op: BinOp, a: i64, b: i64) -> bool {
    match op {
        BinOp::Eq => a == b,
        BinOp::Ne => a != b,
        BinOp::Lt => a < b,
        BinOp::Le => a <= b,
        BinOp::Gt => a > b,
        _ => a >= b,
    }
}

pub(crate) fn order(kind: Kind, a: &Value, b: &Value) -> Option<Ordering> {
    match kind {
        Kind::Signed => Some(a.as_int().cmp(&b.as_int())),
        Kind::Unsigned => Some((a.as_int() as u64).cmp(&(b.as_int() as u64))),
        Kind::WideSigned => Some(a.as_wide().cmp(&b.as_wide())),
        Kind::WideUnsigned => Some((a.as_wide() as u128).cmp(&(b.as_wide() as u128))),
        Kind::Float => a.as_float().partial_cmp(&b.as_float()),
        Kind::Value => super::compare::order(a, b),
    }
}

pub(crate) fn compare(op: BinOp, kind: Kind, a: &Value, b: &Value) -> bool {
    match (kind, op) {
        (Kind::Value, BinOp::Eq) => super::compare::equal(a, b),
        (Kind::Value, BinOp::Ne) => !super::compare::equal(a, b),
        _ => holds(op, order(kind, a, b)),
    }
}

/// `as`.
pub(crate) fn cast(from: Num, into: Num, value: &Value) -> Value {
    match (from, into) {
        (Num::Float(_), Num::Float(ty)) => Value::Float(round(ty, value.as_float())),
        (Num::Float(_), Num::Int(ty)) => saturate(ty, value.as_float()),
        (Num::Int(from), Num::Float(ty)) => Value::Float(to_float(from, ty, value)),
        (Num::Int(from), Num::Int(ty)) => wrap(ty, widen(from, value)),
        (Num::Bool | Num::Char, Num::Int(ty)) => wrap(ty, value.as_int().into()),
        (_, Num::Char | Num::Bool) => value.clone(),
        (Num::Bool | Num::Char, Num::Float(ty)) => Value::Float(round(ty, value.as_int() as f64)),
    }
}

fn to_float(from: IntTy, ty: FloatTy, value: &Value) -> f64 {
    let number = widen(from, value);
    match (from, ty) {
        (IntTy::U128, FloatTy::F64) => number as u128 as f64,
        (IntTy::U128, FloatTy::F32) => f64::from(number as u128 as f32),
        (_, FloatTy::F64) => number as f64,
        (_, FloatTy::F32) => f64::from(number as f32),
    }
}

fn saturate(ty: IntTy, value: f64) -> Value {
    match ty {
        IntTy::U128 => wrap(ty, value as u128 as i128),
        IntTy::I128 => wrap(ty, value as i128),
        IntTy::U64 | IntTy::Usize => Value::Int(value as u64 as i64),
        IntTy::I64 | IntTy::Isize => Value::Int(value as i64),
        _ => {
            let (low, high) = range(ty);
            Value::Int((value as i64).clamp(low, high))
        }
    }
}
