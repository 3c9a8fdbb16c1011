//! The order of values in sets and of keys in maps, so that equal ones are one value, whatever they were made of.

use std::cmp::Ordering;

use super::Value;

impl Value {
    /// A set of these: sorted, each once.
    pub fn set(mut items: Vec<Value>) -> Self {
        items.sort_by(order);
        items.dedup();
        Value::List(Box::new(items))
    }

    /// A map of these: sorted by key; of equal keys the last counts.
    pub fn map(mut pairs: Vec<(Value, Value)>) -> Self {
        pairs.reverse();
        pairs.sort_by(|(a, _), (b, _)| order(a, b));
        pairs.dedup_by(|(later, _), (earlier, _)| later == earlier);
        Value::Map(Box::new(pairs))
    }
}

/// By content within a type; values that have no order keep the one that they are in.
fn order(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => a.total_cmp(b),
        (Value::Text(a), Value::Text(b)) => a.cmp(b),
        (Value::Bytes(a), Value::Bytes(b)) => a.cmp(b),
        (Value::Decimal(a), Value::Decimal(b)) => a.cmp(b),
        // An integer past 64 bits is a decimal here.
        (Value::Int(_), Value::Decimal(_)) => Ordering::Less,
        (Value::Decimal(_), Value::Int(_)) => Ordering::Greater,
        (Value::Uuid(a), Value::Uuid(b)) => a.cmp(b),
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        (Value::Time(a), Value::Time(b)) => a.cmp(b),
        (Value::DateTime(a), Value::DateTime(b)) => a.cmp(b),
        (Value::Timestamp(a), Value::Timestamp(b)) => a.cmp(b),
        (Value::Duration(a), Value::Duration(b)) => a.cmp(b),
        (Value::Null, Value::Null) => Ordering::Equal,
        (Value::Null, _) => Ordering::Less,
        (_, Value::Null) => Ordering::Greater,
        (Value::List(a), Value::List(b)) => {
            let first = a.iter().zip(b.iter()).map(|(a, b)| order(a, b)).find(|order| order.is_ne());
            first.unwrap_or_else(|| a.len().cmp(&b.len()))
        }
        _ => Ordering::Equal,
    }
}
