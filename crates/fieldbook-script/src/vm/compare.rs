//! Equality, order and hash of values by their structure, for types whose traits are all derived or the library's.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use super::clock;
use super::value::Value;

/// Deeper values compare as different; no accepted program builds such keys.
const MAX_DEPTH: u32 = 400;

pub(crate) fn equal(a: &Value, b: &Value) -> bool {
    equal_within(a, b, 0)
}

fn equal_within(a: &Value, b: &Value, depth: u32) -> bool {
    if depth > MAX_DEPTH {
        return false;
    }
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Float(a), Value::Float(b)) => a == b,
        (Value::Wide(a), Value::Wide(b)) => a == b,
        (Value::Str(a), Value::Str(b)) => a.text == b.text,
        (Value::Unit, Value::Unit) => true,
        (Value::Nil(a), Value::Nil(b)) => a == b,
        (Value::Adt(a), Value::Adt(b)) => a.variant == b.variant && all_equal(&a.fields, &b.fields, depth),
        (Value::Vec(_) | Value::Slice(_), Value::Vec(_) | Value::Slice(_)) => {
            all_equal(a.as_slice(), b.as_slice(), depth)
        }
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len()
                && (0..a.len()).all(|at| {
                    let Some((key, value)) = a.entry(at) else {
                        return false;
                    };
                    let other = b.find(key).and_then(|at| b.entry(at));
                    other.is_some_and(|(_, other)| equal_within(value, other, depth + 1))
                })
        }
        (Value::Rc(a), Value::Rc(b)) | (Value::Cell(a), Value::Cell(b)) => {
            equal_within(&a.value.borrow(), &b.value.borrow(), depth + 1)
        }
        (Value::Func(a), Value::Func(b)) => a == b,
        (Value::Fall(_), Value::Fall(_)) => true,
        (Value::Host(a), Value::Host(b)) => crate::host::equal(a, b),
        _ => false,
    }
}

fn all_equal(a: &[Value], b: &[Value], depth: u32) -> bool {
    a.len() == b.len() && clock::spend(a.len()) && a.iter().zip(b).all(|(a, b)| equal_within(a, b, depth + 1))
}

/// `None` where a float is not a number.
pub(crate) fn order(a: &Value, b: &Value) -> Option<Ordering> {
    order_within(a, b, 0)
}

fn order_within(a: &Value, b: &Value, depth: u32) -> Option<Ordering> {
    if depth > MAX_DEPTH {
        return Some(Ordering::Equal);
    }
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Some(a.cmp(b)),
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b),
        (Value::Wide(a), Value::Wide(b)) => Some(a.cmp(b)),
        (Value::Str(a), Value::Str(b)) => Some(a.text.cmp(&b.text)),
        (Value::Unit, Value::Unit) => Some(Ordering::Equal),
        // `None` comes before every `Some`, and a `Some` of less before a `Some` of more.
        (Value::Nil(a), Value::Nil(b)) => Some(a.cmp(b)),
        (Value::Nil(_), _) => Some(Ordering::Less),
        (_, Value::Nil(_)) => Some(Ordering::Greater),
        (Value::Adt(x), Value::Adt(y)) if x.variant == y.variant => order_all(&x.fields, &y.fields, depth),
        (Value::Adt(_) | Value::Int(_), Value::Adt(_) | Value::Int(_)) => Some(a.variant().cmp(&b.variant())),
        (Value::Vec(_) | Value::Slice(_), Value::Vec(_) | Value::Slice(_)) => {
            order_all(a.as_slice(), b.as_slice(), depth)
        }
        (Value::Rc(a), Value::Rc(b)) | (Value::Cell(a), Value::Cell(b)) => {
            order_within(&a.value.borrow(), &b.value.borrow(), depth + 1)
        }
        (Value::Host(a), Value::Host(b)) => crate::host::order(a, b),
        _ => None,
    }
}

fn order_all(a: &[Value], b: &[Value], depth: u32) -> Option<Ordering> {
    if !clock::spend(a.len().min(b.len())) {
        return None;
    }
    for (a, b) in a.iter().zip(b) {
        match order_within(a, b, depth + 1) {
            Some(Ordering::Equal) => {}
            other => return other,
        }
    }
    Some(a.len().cmp(&b.len()))
}

pub(crate) fn hash(value: &Value) -> u64 {
    let mut hasher = std::hash::DefaultHasher::new();
    hash_into(value, &mut hasher, 0);
    hasher.finish()
}

fn hash_into(value: &Value, hasher: &mut std::hash::DefaultHasher, depth: u32) {
    if depth > MAX_DEPTH || !clock::spend(1) {
        return;
    }
    match value {
        Value::Int(value) => value.hash(hasher),
        Value::Float(value) => value.to_bits().hash(hasher),
        Value::Wide(value) => value.hash(hasher),
        Value::Str(text) => text.text.hash(hasher),
        Value::Nil(depth) => depth.hash(hasher),
        Value::Adt(adt) => {
            adt.variant.hash(hasher);
            adt.fields.iter().for_each(|field| hash_into(field, hasher, depth + 1));
        }
        Value::Vec(_) | Value::Slice(_) => {
            let items = value.as_slice();
            items.len().hash(hasher);
            items.iter().for_each(|item| hash_into(item, hasher, depth + 1));
        }
        Value::Rc(cell) | Value::Cell(cell) => hash_into(&cell.value.borrow(), hasher, depth + 1),
        Value::Host(host) => crate::host::hash(host).hash(hasher),
        _ => {}
    }
}
