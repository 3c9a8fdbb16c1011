//! Integers.

use std::rc::Rc;

use crate::hir::BinOp;
use crate::ty::{IntTy, Ty};
use crate::vm::Vm;
use crate::vm::arith;
use crate::vm::op::{Kind, NativeInfo};
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

use super::Table;

pub(super) const TABLE: Table = &[
    ("order", order),
    ("N::pow", |_, args, info| match power(int(info), &args[0], args[1].as_int()) {
        Some(value) => Ok(value),
        None => arith::overflow(BinOp::Mul),
    }),
    ("N::checked_pow", |_, args, info| Ok(Value::option(power(int(info), &args[0], args[1].as_int())))),
    ("N::abs", |_, args, info| match int(info) {
        ty if arith::widen(ty, &args[0]) < 0 && ty.signed() => arith::negate(ty, &args[0]),
        _ => Ok(args[0].clone()),
    }),
    ("N::checked_add", |_, args, info| checked(BinOp::Add, args, info)),
    ("N::checked_sub", |_, args, info| checked(BinOp::Sub, args, info)),
    ("N::checked_mul", |_, args, info| checked(BinOp::Mul, args, info)),
    ("N::checked_div", |_, args, info| checked(BinOp::Div, args, info)),
    ("N::checked_rem", |_, args, info| checked(BinOp::Rem, args, info)),
    ("N::checked_neg", |_, args, info| {
        let ty = int(info);
        Ok(Value::option(arith::checked(BinOp::Sub, ty, &arith::wrap(ty, 0), &args[0])))
    }),
    ("N::checked_abs", |_, args, info| {
        let ty = int(info);
        match arith::widen(ty, &args[0]) < 0 && ty.signed() {
            true => Ok(Value::option(arith::checked(BinOp::Sub, ty, &arith::wrap(ty, 0), &args[0]))),
            false => Ok(args[0].clone()),
        }
    }),
    ("N::checked_shl", |_, args, info| checked_shift(true, args, info)),
    ("N::checked_shr", |_, args, info| checked_shift(false, args, info)),
    ("N::saturating_add", |_, args, info| saturating(BinOp::Add, args, info)),
    ("N::saturating_sub", |_, args, info| saturating(BinOp::Sub, args, info)),
    ("N::saturating_mul", |_, args, info| saturating(BinOp::Mul, args, info)),
    ("N::saturating_pow", |_, args, info| {
        let ty = int(info);
        let negative = arith::widen(ty, &args[0]) < 0 && ty.signed() && args[1].as_int() % 2 == 1;
        Ok(power(ty, &args[0], args[1].as_int()).unwrap_or_else(|| limit(ty, negative)))
    }),
    ("N::wrapping_add", |_, args, info| Ok(wrapping(BinOp::Add, args, info))),
    ("N::wrapping_sub", |_, args, info| Ok(wrapping(BinOp::Sub, args, info))),
    ("N::wrapping_mul", |_, args, info| Ok(wrapping(BinOp::Mul, args, info))),
    ("N::wrapping_div", |_, args, info| wrapping_div(BinOp::Div, args, info)),
    ("N::wrapping_rem", |_, args, info| wrapping_div(BinOp::Rem, args, info)),
    ("N::wrapping_neg", |_, args, info| {
        let ty = int(info);
        Ok(arith::wrap(ty, arith::widen(ty, &args[0]).wrapping_neg()))
    }),
    ("N::wrapping_abs", |_, args, info| {
        let ty = int(info);
        Ok(arith::wrap(ty, arith::widen(ty, &args[0]).wrapping_abs()))
    }),
    ("N::wrapping_pow", |_, args, info| {
        let (ty, base) = (int(info), arith::widen(int(info), &args[0]));
        Ok(arith::wrap(ty, base.wrapping_pow(args[1].as_int() as u32)))
    }),
    ("N::wrapping_shl", |_, args, info| {
        Ok(arith::shift_by(true, int(info), &args[0], args[1].as_int() as u32 % int(info).bits()))
    }),
    ("N::wrapping_shr", |_, args, info| {
        Ok(arith::shift_by(false, int(info), &args[0], args[1].as_int() as u32 % int(info).bits()))
    }),
    ("N::overflowing_add", |_, args, info| overflowing(BinOp::Add, args, info)),
    ("N::overflowing_sub", |_, args, info| overflowing(BinOp::Sub, args, info)),
    ("N::overflowing_mul", |_, args, info| overflowing(BinOp::Mul, args, info)),
    ("N::checked_add_signed", |_, args, info| Ok(mixed(BinOp::Add, signed(int(info)), args, info))),
    ("N::checked_sub_signed", |_, args, info| Ok(mixed(BinOp::Sub, signed(int(info)), args, info))),
    ("N::checked_add_unsigned", |_, args, info| Ok(mixed(BinOp::Add, unsigned(int(info)), args, info))),
    ("N::checked_sub_unsigned", |_, args, info| Ok(mixed(BinOp::Sub, unsigned(int(info)), args, info))),
    ("N::saturating_add_signed", |_, args, info| {
        let (ty, other) = (int(info), signed(int(info)));
        Ok(match mixed(BinOp::Add, other, args, info) {
            Value::Nil(_) => limit(ty, arith::widen(other, &args[1]) < 0),
            sum => sum,
        })
    }),
    ("N::midpoint", |_, args, info| {
        let ty = int(info);
        let (a, b) = (arith::widen(ty, &args[0]), arith::widen(ty, &args[1]));
        let middle = match ty {
            IntTy::U128 => (a as u128).midpoint(b as u128) as i128,
            _ => a.midpoint(b),
        };
        Ok(arith::wrap(ty, middle))
    }),
    ("N::cast_signed", |_, args, info| Ok(arith::wrap(signed(int(info)), arith::widen(int(info), &args[0])))),
    ("N::cast_unsigned", |_, args, info| Ok(arith::wrap(unsigned(int(info)), arith::widen(int(info), &args[0])))),
    ("N::from_le_bytes", |_, args, info| {
        let bytes = args[0].as_slice().iter().rev();
        let value = bytes.fold(0, |value: u128, byte| value << 8 | byte.as_int() as u128);
        Ok(arith::wrap(int(info), value as i128))
    }),
    ("N::abs_diff", |_, args, info| {
        let ty = int(info);
        let (a, b) = (arith::widen(ty, &args[0]), arith::widen(ty, &args[1]));
        let difference = match ty {
            IntTy::U128 => (a as u128).abs_diff(b as u128) as i128,
            _ => a.abs_diff(b) as i128,
        };
        Ok(arith::wrap(unsigned(ty), difference))
    }),
    ("N::unsigned_abs", |_, args, info| {
        let ty = int(info);
        let value = arith::widen(ty, &args[0]);
        let size = if ty.signed() { value.unsigned_abs() as i128 } else { value };
        Ok(arith::wrap(unsigned(ty), size))
    }),
    ("N::div_euclid", euclid),
    ("N::rem_euclid", euclid_rest),
    ("N::div_ceil", |_, args, info| {
        let ty = int(info);
        let quotient = arith::arith(BinOp::Div, ty, &args[0], &args[1])?;
        let rest = arith::arith(BinOp::Rem, ty, &args[0], &args[1])?;
        let up = arith::widen(ty, &rest) != 0;
        arith::arith(BinOp::Add, ty, &quotient, &arith::wrap(ty, up.into()))
    }),
    ("N::isqrt", |_, args, info| {
        let ty = int(info);
        let value = arith::widen(ty, &args[0]);
        if value < 0 && ty.signed() {
            return panic("argument of integer square root cannot be negative");
        }
        Ok(arith::wrap(ty, (value as u128).isqrt() as i128))
    }),
    ("N::ilog2", |_, args, info| log(args, info, 2)),
    ("N::ilog10", |_, args, info| log(args, info, 10)),
    ("N::ilog", |_, args, info| {
        let base = arith::widen(int(info), &args[1]) as u128;
        log(args, info, base)
    }),
    ("N::next_power_of_two", |_, args, info| {
        let value = (bits(args, info)).checked_next_power_of_two().unwrap_or(0);
        match int(info).bits() {
            width if width < 128 && value >> width != 0 => arith::overflow(BinOp::Add),
            _ => Ok(arith::wrap(int(info), value as i128)),
        }
    }),
    ("N::checked_next_power_of_two", |_, args, info| {
        let power = bits(args, info).checked_next_power_of_two();
        let width = int(info).bits();
        let fits = power.filter(|power| width == 128 || power >> width == 0);
        Ok(Value::option(fits.map(|power| arith::wrap(int(info), power as i128))))
    }),
    ("N::is_power_of_two", |_, args, info| Ok(Value::bool(bits(args, info).is_power_of_two()))),
    ("N::signum", |_, args, info| Ok(arith::wrap(int(info), arith::widen(int(info), &args[0]).signum()))),
    ("N::is_positive", |_, args, info| Ok(Value::bool(arith::widen(int(info), &args[0]) > 0))),
    ("N::is_negative", |_, args, info| Ok(Value::bool(arith::widen(int(info), &args[0]) < 0))),
    ("N::is_multiple_of", |_, args, info| {
        let (a, b) = (arith::widen(int(info), &args[0]), arith::widen(int(info), &args[1]));
        Ok(Value::bool(if b == 0 { a == 0 } else { a % b == 0 }))
    }),
    ("N::next_multiple_of", |_, args, info| {
        let ty = int(info);
        let rest = arith::arith(BinOp::Rem, ty, &args[0], &args[1])?;
        if arith::widen(ty, &rest) == 0 {
            return Ok(args[0].clone());
        }
        let missing = arith::arith(BinOp::Sub, ty, &args[1], &rest)?;
        arith::arith(BinOp::Add, ty, &args[0], &missing)
    }),
    ("N::count_ones", |_, args, info| Ok(Value::Int(bits(args, info).count_ones().into()))),
    ("N::count_zeros", |_, args, info| Ok(Value::Int((int(info).bits() - bits(args, info).count_ones()).into()))),
    ("N::leading_zeros", |_, args, info| {
        Ok(Value::Int((bits(args, info).leading_zeros() - (128 - int(info).bits())).into()))
    }),
    ("N::trailing_zeros", |_, args, info| {
        Ok(Value::Int(bits(args, info).trailing_zeros().min(int(info).bits()).into()))
    }),
    ("N::rotate_left", |_, args, info| Ok(rotate(args, info, true))),
    ("N::rotate_right", |_, args, info| Ok(rotate(args, info, false))),
    ("N::swap_bytes", |_, args, info| {
        let width = int(info).bits();
        Ok(arith::wrap(int(info), (bits(args, info).swap_bytes() >> (128 - width)) as i128))
    }),
    ("N::reverse_bits", |_, args, info| {
        let width = int(info).bits();
        Ok(arith::wrap(int(info), (bits(args, info).reverse_bits() >> (128 - width)) as i128))
    }),
    ("N::to_be_bytes", |_, args, info| Ok(bytes(args, info, true))),
    ("N::to_le_bytes", |_, args, info| Ok(bytes(args, info, false))),
    ("int_parse", parse),
    ("From::from@B", |_, args, info| {
        let mut kinds = info.tys.iter().filter_map(number);
        match (kinds.next(), kinds.next()) {
            (Some(from), Some(to)) => Ok(arith::cast(from, to, &args[0])),
            _ => Ok(args[0].clone()),
        }
    }),
    ("int_from_int", |_, args, info| Ok(Value::option(fit(args, info)))),
    ("structural_hash", |_, args, _| Ok(Value::Int(crate::vm::compare::hash(&args[0]) as i64))),
];

fn int(info: &NativeInfo) -> IntTy {
    info.tys.iter().find_map(as_int).unwrap_or(IntTy::I64)
}

fn as_int(ty: &Ty) -> Option<IntTy> {
    if let Ty::Int(int) = ty { Some(*int) } else { None }
}

fn number(ty: &Ty) -> Option<crate::vm::op::Num> {
    use crate::vm::op::Num;
    Some(match ty {
        Ty::Int(int) => Num::Int(*int),
        Ty::Float(float) => Num::Float(*float),
        Ty::Bool => Num::Bool,
        Ty::Char => Num::Char,
        _ => return None,
    })
}

fn order(_: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let kind = match info.tys.first() {
        Some(Ty::Int(IntTy::I128)) => Kind::WideSigned,
        Some(Ty::Int(IntTy::U128)) => Kind::WideUnsigned,
        Some(Ty::Int(IntTy::U64 | IntTy::Usize)) => Kind::Unsigned,
        Some(Ty::Float(_)) => Kind::Float,
        _ => Kind::Value,
    };
    let order = arith::order(kind, &args[0], &args[1]);
    Ok(Value::option(order.map(|order| Value::Int(order as i64 + 1))))
}

fn checked(op: BinOp, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    Ok(Value::option(arith::checked(op, int(info), &args[0], &args[1])))
}

fn checked_shift(left: bool, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let count = args[1].as_int() as u32;
    let fits = count < int(info).bits();
    Ok(Value::option(fits.then(|| arith::shift_by(left, int(info), &args[0], count))))
}

/// The least or the greatest value.
pub(super) fn limit(ty: IntTy, least: bool) -> Value {
    match (ty, least) {
        (IntTy::I128, true) => Value::Wide(Rc::new(i128::MIN)),
        (IntTy::I128, false) => Value::Wide(Rc::new(i128::MAX)),
        (IntTy::U128, true) => Value::Wide(Rc::new(0)),
        (IntTy::U128, false) => Value::Wide(Rc::new(-1)),
        (ty, true) => Value::Int(arith::range(ty).0),
        (ty, false) => Value::Int(arith::range(ty).1),
    }
}

fn saturating(op: BinOp, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let ty = int(info);
    Ok(arith::checked(op, ty, &args[0], &args[1]).unwrap_or_else(|| {
        let (a, b) = (arith::widen(ty, &args[0]) < 0, arith::widen(ty, &args[1]) < 0);
        let least = match (ty.signed(), op) {
            (false, op) => op == BinOp::Sub,
            (true, BinOp::Mul) => a != b,
            (true, _) => a,
        };
        limit(ty, least)
    }))
}

fn wrapping(op: BinOp, args: &mut [Value], info: &NativeInfo) -> Value {
    let ty = int(info);
    let (a, b) = (arith::widen(ty, &args[0]), arith::widen(ty, &args[1]));
    let value = match op {
        BinOp::Add => a.wrapping_add(b),
        BinOp::Sub => a.wrapping_sub(b),
        _ => a.wrapping_mul(b),
    };
    arith::wrap(ty, value)
}

fn wrapping_div(op: BinOp, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    match arith::checked(op, int(info), &args[0], &args[1]) {
        Some(value) => Ok(value),
        None if arith::widen(int(info), &args[1]) == 0 => arith::arith(op, int(info), &args[0], &args[1]),
        None if op == BinOp::Div => Ok(args[0].clone()),
        None => Ok(arith::wrap(int(info), 0)),
    }
}

fn overflowing(op: BinOp, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let over = arith::checked(op, int(info), &args[0], &args[1]).is_none();
    Ok(Value::tuple(vec![wrapping(op, args, info), Value::bool(over)]))
}

fn power(ty: IntTy, base: &Value, mut exp: i64) -> Option<Value> {
    let mut result = arith::wrap(ty, 1);
    let mut base = base.clone();
    while exp > 0 {
        if exp & 1 == 1 {
            result = arith::checked(BinOp::Mul, ty, &result, &base)?;
        }
        exp >>= 1;
        if exp > 0 {
            base = arith::checked(BinOp::Mul, ty, &base, &base)?;
        }
    }
    Some(result)
}

fn euclid(_: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let ty = int(info);
    let rough = arith::arith(BinOp::Div, ty, &args[0], &args[1])?;
    let (a, b) = (arith::widen(ty, &args[0]), arith::widen(ty, &args[1]));
    Ok(if ty == IntTy::U128 { rough } else { arith::wrap(ty, a.div_euclid(b)) })
}

fn euclid_rest(_: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let ty = int(info);
    let rough = arith::arith(BinOp::Rem, ty, &args[0], &args[1])?;
    let (a, b) = (arith::widen(ty, &args[0]), arith::widen(ty, &args[1]));
    Ok(if ty == IntTy::U128 { rough } else { arith::wrap(ty, a.rem_euclid(b)) })
}

fn log(args: &mut [Value], info: &NativeInfo, base: u128) -> Run<Value> {
    let value = arith::widen(int(info), &args[0]);
    if value <= 0 {
        return panic("argument of integer logarithm must be positive");
    }
    Ok(Value::Int((value as u128).ilog(base).into()))
}

fn bits(args: &[Value], info: &NativeInfo) -> u128 {
    let width = int(info).bits();
    let value = arith::widen(int(info), &args[0]) as u128;
    if width == 128 { value } else { value & ((1 << width) - 1) }
}

fn rotate(args: &[Value], info: &NativeInfo, left: bool) -> Value {
    let width = int(info).bits();
    let count = args[1].as_int() as u32 % width;
    let count = if left { count } else { (width - count) % width };
    let value = bits(args, info);
    let turned = if count == 0 { value } else { (value << count) | (value >> (width - count)) };
    arith::wrap(int(info), turned as i128)
}

fn bytes(args: &[Value], info: &NativeInfo, big: bool) -> Value {
    let count = int(info).bits() as usize / 8;
    let all = bits(args, info).to_le_bytes();
    let mut bytes: Vec<Value> = all[..count].iter().map(|byte| Value::Int((*byte).into())).collect();
    if big {
        bytes.reverse();
    }
    Value::vec(bytes)
}

fn unsigned(ty: IntTy) -> IntTy {
    match ty {
        IntTy::I8 => IntTy::U8,
        IntTy::I16 => IntTy::U16,
        IntTy::I32 => IntTy::U32,
        IntTy::I64 => IntTy::U64,
        IntTy::I128 => IntTy::U128,
        IntTy::Isize => IntTy::Usize,
        other => other,
    }
}

fn signed(ty: IntTy) -> IntTy {
    match ty {
        IntTy::U8 => IntTy::I8,
        IntTy::U16 => IntTy::I16,
        IntTy::U32 => IntTy::I32,
        IntTy::U64 => IntTy::I64,
        IntTy::U128 => IntTy::I128,
        IntTy::Usize => IntTy::Isize,
        other => other,
    }
}

/// A sum or a difference with a number of another type, or `None` on overflow.
fn mixed(op: BinOp, other: IntTy, args: &[Value], info: &NativeInfo) -> Value {
    let ty = int(info);
    let number = arith::widen(other, &args[1]);
    let negative = other.signed() && number < 0;
    // The other number's size, which a type of the same width holds where the result fits.
    let size = arith::wrap(unsigned(ty), if negative { number.wrapping_neg() } else { number });
    let grows = (op == BinOp::Add) != negative;
    let start = arith::widen(ty, &args[0]);
    let size = arith::widen(unsigned(ty), &size) as u128;
    let sum = match (ty.signed(), grows) {
        (true, true) => start.checked_add_unsigned(size),
        (true, false) => start.checked_sub_unsigned(size),
        (false, true) => (start as u128).checked_add(size).map(|sum| sum as i128),
        (false, false) => (start as u128).checked_sub(size).map(|sum| sum as i128),
    };
    let fits = |sum: i128| {
        let value = arith::wrap(ty, sum);
        (arith::widen(ty, &value) == sum).then_some(value)
    };
    Value::option(sum.and_then(fits))
}

/// The number as the other type, if it fits; the source is the first type, the target the second.
fn fit(args: &[Value], info: &NativeInfo) -> Option<Value> {
    let mut ints = info.tys.iter().filter_map(as_int);
    let (from, to) = (ints.next()?, ints.next()?);
    let value = arith::widen(from, &args[0]);
    let same = arith::wrap(to, value);
    let back = arith::widen(to, &same);
    let sign = |ty: IntTy, value: i128| ty != IntTy::U128 && value < 0;
    (back == value && sign(from, value) == sign(to, back)).then_some(same)
}

/// `Err` of the variant of `IntErrorKind`.
fn parse(_: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let (ty, radix) = (int(info), args[1].as_int() as u32);
    let fail = |kind: i64| Ok(Value::err(Value::Int(kind)));
    let text = args[0].as_str();
    if text.is_empty() {
        return fail(0);
    }
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) if ty.signed() => (true, rest),
        _ => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return fail(1);
    }
    let Ok(size) = u128::from_str_radix(digits, radix) else {
        return fail(if negative { 3 } else { 2 });
    };
    let value = match ty {
        IntTy::U128 => size as i128,
        _ => match i128::try_from(size) {
            Ok(size) => {
                if negative {
                    -size
                } else {
                    size
                }
            }
            Err(_) if negative && size == 1 << 127 => i128::MIN,
            Err(_) => return fail(if negative { 3 } else { 2 }),
        },
    };
    let found = arith::wrap(ty, value);
    if arith::widen(ty, &found) != value {
        return fail(if negative { 3 } else { 2 });
    }
    Ok(Value::ok(found))
}
