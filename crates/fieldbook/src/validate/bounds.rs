//! `gt`, `ge`, `lt`, `le` and `multiple_of`, over every type that has an order.

use std::cmp::Ordering;

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use serde_json::{Value as Json, json};

use super::fault::Fault;
use crate::schema::Constraints;
use crate::value::Value;

/// Checks in Pydantic's order, the first violated one counts.
pub(super) fn check(constraints: &Constraints, value: &Value) -> Result<(), Fault> {
    let Constraints { multiple_of, le, lt, ge, gt, .. } = constraints;
    // As of most fields, and asked of every value that is saved.
    if multiple_of.is_none() && le.is_none() && lt.is_none() && ge.is_none() && gt.is_none() {
        return Ok(());
    }
    if let Some(of) = &constraints.multiple_of
        && !is_multiple(value, of)
    {
        let msg = format!("Input should be a multiple of {}", shown(of));
        return Err(Fault::new("multiple_of", msg).with(json!({"multiple_of": plain(of, value)})));
    }
    for bound in &BOUNDS {
        if let Some(limit) = (bound.of)(constraints)
            && !compare(value, limit).is_some_and(bound.holds)
        {
            let msg = format!("Input should be {} {}", bound.words, shown(limit));
            return Err(Fault::new(bound.kind, msg).with(json!({bound.name: plain(limit, value)})));
        }
    }
    Ok(())
}

/// One of the four bounds.
struct Bound {
    of: fn(&Constraints) -> &Option<Value>,
    holds: fn(Ordering) -> bool,
    name: &'static str,
    kind: &'static str,
    words: &'static str,
}

const BOUNDS: [Bound; 4] = [
    Bound {
        of: |constraints| &constraints.le,
        holds: Ordering::is_le,
        name: "le",
        kind: "less_than_equal",
        words: "less than or equal to",
    },
    Bound {
        of: |constraints| &constraints.lt,
        holds: Ordering::is_lt,
        name: "lt",
        kind: "less_than",
        words: "less than",
    },
    Bound {
        of: |constraints| &constraints.ge,
        holds: Ordering::is_ge,
        name: "ge",
        kind: "greater_than_equal",
        words: "greater than or equal to",
    },
    Bound {
        of: |constraints| &constraints.gt,
        holds: Ordering::is_gt,
        name: "gt",
        kind: "greater_than",
        words: "greater than",
    },
];

/// The integer does not fit the field's type, which bounds it as `ge` and `le` would.
pub(super) fn check_range(value: &Value, min: i64, max: i64) -> Result<(), Fault> {
    match value {
        Value::Int(value) if (min..=max).contains(value) => Ok(()),
        value => {
            let (ge, le) = (Some(Value::Int(min)), Some(Value::Int(max)));
            check(&Constraints { ge, le, ..Constraints::default() }, value)
        }
    }
}

/// The order of two values; none between NaN and anything, or between kinds that have none.
pub(super) fn compare(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Some(a.cmp(b)),
        (Value::Text(a), Value::Text(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Time(a), Value::Time(b)) => Some(a.cmp(b)),
        (Value::DateTime(a), Value::DateTime(b)) => Some(a.cmp(b)),
        (Value::Timestamp(a), Value::Timestamp(b)) => Some(a.cmp(b)),
        (Value::Duration(a), Value::Duration(b)) => Some(a.cmp(b)),
        (Value::Float(_), _) | (_, Value::Float(_)) => float(a)?.partial_cmp(&float(b)?),
        _ => Some(decimal(a)?.cmp(&decimal(b)?)),
    }
}

fn float(value: &Value) -> Option<f64> {
    match value {
        Value::Float(value) => Some(*value),
        Value::Int(value) => Some(*value as f64),
        Value::Decimal(value) => value.to_f64(),
        _ => None,
    }
}

fn decimal(value: &Value) -> Option<Decimal> {
    match value {
        Value::Decimal(value) => Some(*value),
        Value::Int(value) => Some(Decimal::from(*value)),
        Value::Float(value) => Decimal::from_f64(*value),
        _ => None,
    }
}

fn is_multiple(value: &Value, of: &Value) -> bool {
    match (value, of) {
        (Value::Int(value), Value::Int(of)) => of.checked_rem(*of).is_some() && value % of == 0,
        (Value::Float(_), _) | (_, Value::Float(_)) => {
            let (Some(value), Some(of)) = (float(value), float(of)) else {
                return false;
            };
            // As near as floats can tell: 0.3 is a multiple of 0.1.
            let (rest, near) = ((value % of).abs(), value.abs() / 1e9);
            rest <= near || (rest - of.abs()).abs() <= near
        }
        _ => match (decimal(value), decimal(of)) {
            (Some(value), Some(of)) => value.checked_rem(of).is_some_and(|rest| rest.is_zero()),
            _ => false,
        },
    }
}

/// A bound as the message shows it.
fn shown(bound: &Value) -> String {
    match bound {
        Value::Float(bound) => bound.to_string(),
        Value::Decimal(bound) => bound.to_string(),
        bound => match crate::dump::json(bound, None) {
            Json::String(text) => text,
            other => other.to_string(),
        },
    }
}

/// A bound as `ctx` has it: a number where the value is one.
fn plain(bound: &Value, value: &Value) -> Json {
    match (bound, value) {
        (Value::Int(bound), Value::Float(_)) => json!(*bound as f64),
        (Value::Decimal(bound), _) => json!(bound.to_string()),
        _ => crate::dump::json(bound, None),
    }
}
