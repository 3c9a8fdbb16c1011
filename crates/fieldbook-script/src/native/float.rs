//! Floating point numbers.

use crate::ty::{FloatTy, Ty};
use crate::vm::arith;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

use super::Table;

macro_rules! floats {
    ($($name:literal => |$x:ident $(, $y:ident $(, $z:ident)?)?| $body:expr;)*) => {
        &[$(($name, |_, args, info| {
            // A single-precision number is computed with in its own precision.
            if single(info) {
                type F = f32;
                #[allow(unused_variables, dead_code)]
                const WIDE: bool = false;
                let $x = args[0].as_float() as F;
                $(let $y = args[1].as_float() as F; $(let $z = args[2].as_float() as F;)?)?
                return Ok(Value::Float(f64::from($body)));
            }
            let $x = args[0].as_float();
            $(let $y = args[1].as_float(); $(let $z = args[2].as_float();)?)?
            Ok(Value::Float($body))
        }),)*]
    };
}

pub(super) const TABLE: Table = floats! {
    "F::sqrt" => |x| x.sqrt();
    "F::cbrt" => |x| x.cbrt();
    "F::powf" => |x, y| x.powf(y);
    "F::abs" => |x| x.abs();
    "F::signum" => |x| x.signum();
    "F::floor" => |x| x.floor();
    "F::ceil" => |x| x.ceil();
    "F::round" => |x| x.round();
    "F::round_ties_even" => |x| x.round_ties_even();
    "F::trunc" => |x| x.trunc();
    "F::fract" => |x| x.fract();
    "F::exp" => |x| x.exp();
    "F::exp2" => |x| x.exp2();
    "F::ln" => |x| x.ln();
    "F::log" => |x, y| x.log(y);
    "F::log2" => |x| x.log2();
    "F::log10" => |x| x.log10();
    "F::sin" => |x| x.sin();
    "F::cos" => |x| x.cos();
    "F::tan" => |x| x.tan();
    "F::asin" => |x| x.asin();
    "F::acos" => |x| x.acos();
    "F::atan" => |x| x.atan();
    "F::atan2" => |x, y| x.atan2(y);
    "F::exp_m1" => |x| x.exp_m1();
    "F::ln_1p" => |x| x.ln_1p();
    "F::asinh" => |x| x.asinh();
    "F::acosh" => |x| x.acosh();
    "F::atanh" => |x| x.atanh();
    "F::midpoint" => |x, y| x.midpoint(y);
    "F::sinh" => |x| x.sinh();
    "F::cosh" => |x| x.cosh();
    "F::tanh" => |x| x.tanh();
    "F::hypot" => |x, y| x.hypot(y);
    "F::mul_add" => |x, y, z| x.mul_add(y, z);
    "F::to_degrees" => |x| x.to_degrees();
    "F::to_radians" => |x| x.to_radians();
    "F::recip" => |x| x.recip();
    "F::max" => |x, y| x.max(y);
    "F::min" => |x, y| x.min(y);
    "F::copysign" => |x, y| x.copysign(y);
    "F::rem_euclid" => |x, y| x.rem_euclid(y);
    "F::div_euclid" => |x, y| x.div_euclid(y);
};

pub(super) const MORE: Table = &[
    ("F::powi", |_, args, info| {
        let exp = args[1].as_int() as i32;
        Ok(Value::Float(match single(info) {
            true => f64::from((args[0].as_float() as f32).powi(exp)),
            false => args[0].as_float().powi(exp),
        }))
    }),
    ("F::clamp", clamp),
    ("F::is_nan", |_, args, _| Ok(Value::bool(args[0].as_float().is_nan()))),
    ("F::is_finite", |_, args, _| Ok(Value::bool(args[0].as_float().is_finite()))),
    ("F::is_infinite", |_, args, _| Ok(Value::bool(args[0].as_float().is_infinite()))),
    ("F::is_sign_positive", |_, args, _| Ok(Value::bool(args[0].as_float().is_sign_positive()))),
    ("F::is_sign_negative", |_, args, _| Ok(Value::bool(args[0].as_float().is_sign_negative()))),
    ("F::total_cmp", |_, args, _| {
        let order = args[0].as_float().total_cmp(&args[1].as_float());
        Ok(Value::Int(order as i64 + 1))
    }),
    ("f64::to_bits", |_, args, _| Ok(Value::Int(args[0].as_float().to_bits() as i64))),
    ("f64::from_bits", |_, args, _| Ok(Value::Float(f64::from_bits(args[0].as_int() as u64)))),
    ("f32::to_bits", |_, args, _| Ok(Value::Int((args[0].as_float() as f32).to_bits().into()))),
    ("f32::from_bits", |_, args, _| Ok(Value::Float(f32::from_bits(args[0].as_int() as u32).into()))),
    ("float_parse", |_, args, info| {
        let text = args[0].as_str();
        let value = match single(info) {
            true => text.parse::<f32>().ok().map(f64::from),
            false => text.parse::<f64>().ok(),
        };
        Ok(Value::option(value.map(Value::Float)))
    }),
];

fn single(info: &NativeInfo) -> bool {
    info.tys.contains(&Ty::Float(FloatTy::F32))
}

fn clamp(_: &mut crate::vm::Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let (value, low, high) = (args[0].as_float(), args[1].as_float(), args[2].as_float());
    match low <= high {
        true => Ok(Value::Float(value.clamp(low, high))),
        false => panic(format!("min > max, or either was NaN. min = {low:?}, max = {high:?}")),
    }
}

/// A constant of a float type.
pub(super) fn constant(name: &str, ty: FloatTy) -> Option<Value> {
    let digits = match (name, ty) {
        ("DIGITS", FloatTy::F32) => f32::DIGITS,
        ("DIGITS", FloatTy::F64) => f64::DIGITS,
        ("MANTISSA_DIGITS", FloatTy::F32) => f32::MANTISSA_DIGITS,
        ("MANTISSA_DIGITS", FloatTy::F64) => f64::MANTISSA_DIGITS,
        _ => 0,
    };
    if digits > 0 {
        return Some(Value::Int(digits.into()));
    }
    let (double, small) = match name {
        "MAX" => (f64::MAX, f32::MAX),
        "MIN" => (f64::MIN, f32::MIN),
        "EPSILON" => (f64::EPSILON, f32::EPSILON),
        "INFINITY" => (f64::INFINITY, f32::INFINITY),
        "NEG_INFINITY" => (f64::NEG_INFINITY, f32::NEG_INFINITY),
        "NAN" => (f64::NAN, f32::NAN),
        "MIN_POSITIVE" => (f64::MIN_POSITIVE, f32::MIN_POSITIVE),
        _ => return None,
    };
    Some(Value::Float(if ty == FloatTy::F32 { f64::from(small) } else { arith::round(ty, double) }))
}
