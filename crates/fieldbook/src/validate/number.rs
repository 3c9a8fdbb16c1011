//! Integers, floats and booleans: what converts to them.

use rust_decimal::Decimal;
use serde_json::Value as Json;

use super::fault::Fault;
use crate::value::Value;

const INT: &str = "a valid integer";
const FLOAT: &str = "a valid number";
const BOOL: &str = "a valid boolean";

fn type_fault(kind: &'static str, what: &str) -> Fault {
    Fault::new(kind, format!("Input should be {what}"))
}

/// An integer of any size: one that `i64` cannot hold stays a decimal or a float, for its bounds to refuse.
pub(super) fn int(input: &Json, strict: bool) -> Result<Value, Fault> {
    match input {
        Json::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
            (Some(int), ..) => Ok(Value::Int(int)),
            (_, Some(int), _) => Ok(Value::Decimal(Decimal::from(int))),
            (.., Some(float)) if !strict || float.abs() > 1e18 => whole(float),
            _ => Err(type_fault("int_type", INT)),
        },
        Json::String(text) if !strict && is_too_long(text) => Err(too_large()),
        Json::String(text) if !strict => int_text(text).ok_or_else(|| {
            Fault::new("int_parsing", format!("Input should be {INT}, unable to parse string as an integer"))
        }),
        Json::Bool(on) if !strict => Ok(Value::Int(i64::from(*on))),
        _ => Err(type_fault("int_type", INT)),
    }
}

/// What Pydantic says of an integer that is past reading, whatever its bounds.
fn too_large() -> Fault {
    Fault::new("int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size")
}

/// Whether a text is an integer of more digits than Python reads.
fn is_too_long(text: &str) -> bool {
    const DIGITS: usize = 4300;
    let digits = text.trim().trim_start_matches(['-', '+']);
    digits.len() > DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// An integer that was written as a float.
fn whole(float: f64) -> Result<Value, Fault> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if !float.is_finite() {
        return Err(Fault::new("finite_number", "Input should be a finite number"));
    }
    if float.fract() != 0.0 {
        return Err(Fault::new(
            "int_from_float",
            format!("Input should be {INT}, got a number with a fractional part"),
        ));
    }
    // 2⁶³: JSON has no more digits of it than a float keeps.
    if float.abs() >= 9_223_372_036_854_775_808.0 {
        return Err(too_large());
    }
    Ok(match float.abs() <= EXACT {
        true => Value::Int(float as i64),
        false => Value::Float(float),
    })
}

/// Python's notation: spaces around, one sign, underscores between digits, a fraction of zeros.
fn int_text(text: &str) -> Option<Value> {
    let text = text.trim();
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let digits = match digits.split_once('.') {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
        Some(_) => return None,
        None => digits,
    };
    let digits = without_underscores(digits)?;
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let sign = if negative { "-" } else { "" };
    let signed = format!("{sign}{digits}");
    let parsed = signed.parse().map(Value::Int).ok();
    let parsed = parsed.or_else(|| Decimal::from_str_exact(&signed).map(Value::Decimal).ok());
    parsed.or_else(|| signed.parse().map(Value::Float).ok())
}

/// `1_000` → `1000`; none where an underscore does not stand between two digits.
fn without_underscores(digits: &str) -> Option<String> {
    let misplaced = digits.starts_with('_') || digits.ends_with('_') || digits.contains("__");
    (!misplaced).then(|| digits.replace('_', ""))
}

pub(super) fn float(input: &Json, strict: bool) -> Result<Value, Fault> {
    let number = match input {
        Json::Number(number) => number.as_f64(),
        Json::String(text) if !strict => {
            let text = without_underscores(text.trim());
            let parsed = text.and_then(|text| text.parse().ok());
            return parsed.map(Value::Float).ok_or_else(|| {
                Fault::new("float_parsing", format!("Input should be {FLOAT}, unable to parse string as a number"))
            });
        }
        Json::Bool(on) if !strict => Some(f64::from(u8::from(*on))),
        _ => None,
    };
    number.map(Value::Float).ok_or_else(|| type_fault("float_type", FLOAT))
}

pub(super) fn bool(input: &Json, strict: bool) -> Result<Value, Fault> {
    let parsing = || Fault::new("bool_parsing", format!("Input should be {BOOL}, unable to interpret input"));
    match input {
        Json::Bool(on) => Ok(Value::Bool(*on)),
        Json::Number(number) if !strict => match number.as_f64() {
            Some(0.0) => Ok(Value::Bool(false)),
            Some(1.0) => Ok(Value::Bool(true)),
            Some(float) if float.fract() != 0.0 => Err(type_fault("bool_type", BOOL)),
            _ => Err(parsing()),
        },
        Json::String(text) if !strict => match text.to_ascii_lowercase().as_str() {
            "0" | "off" | "f" | "false" | "n" | "no" => Ok(Value::Bool(false)),
            "1" | "on" | "t" | "true" | "y" | "yes" => Ok(Value::Bool(true)),
            _ => Err(parsing()),
        },
        _ => Err(type_fault("bool_type", BOOL)),
    }
}
