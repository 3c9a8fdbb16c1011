//! Sets, maps and tuples: each value inside, and how many there are, in Pydantic's order.

use serde_json::{Value as Json, json};

use super::fault::Fault;
use super::input::Input;
use super::value::{Sink, part};
use crate::error::Result;
use crate::schema::{Constraints, ItemType, MapType};
use crate::value::Value;

/// What is no list, set, map or tuple: nothing of it is looked into.
pub(super) fn misfit(what: &'static str, input: Input<'_>, sink: &mut Sink) -> Option<Value> {
    let is_python = sink.is_read || !matches!(input, Input::Json(_));
    let (kind, msg) = match (what, is_python) {
        ("list", true) => ("list_type", "Input should be a valid list"),
        ("set", true) => ("set_type", "Input should be a valid set"),
        ("tuple", true) => ("tuple_type", "Input should be a valid tuple"),
        ("list", false) => ("list_type", "Input should be a valid array"),
        ("set", false) => ("set_type", "Input should be a valid array"),
        ("tuple", false) => ("tuple_type", "Input should be a valid array"),
        (_, true) => ("dict_type", "Input should be a valid dictionary"),
        (_, false) => ("dict_type", "Input should be an object"),
    };
    sink.report(Fault::new(kind, msg), input.to_json());
    None
}

pub(super) fn set(
    item: &ItemType,
    constraints: &Constraints,
    input: Input<'_>,
    strict: bool,
    sink: &mut Sink,
) -> Result<Option<Value>> {
    let Some(inputs) = input.items() else {
        return Ok(misfit("set", input, sink));
    };
    let (before, mut whole) = (sink.problems.len(), true);
    let mut values: Vec<Value> = Vec::new();
    for (index, one) in inputs.into_iter().enumerate() {
        match sink.within(Json::from(index), |sink| part(item, one, strict, sink))? {
            Some(value) => values.push(value),
            None => whole = false,
        }
    }
    let Value::List(values) = Value::set(values) else { return Ok(None) };
    if let Some(fault) = too_many("Set", constraints, values.len()) {
        // Pydantic gives up at the one too many, whatever was wrong until then.
        sink.problems.truncate(before);
        sink.report(fault, input.to_json());
        return Ok(None);
    }
    finished("Set", constraints, values.len(), Value::List(values), whole, input, sink)
}

pub(super) fn map(
    of: &MapType,
    constraints: &Constraints,
    input: Input<'_>,
    strict: bool,
    sink: &mut Sink,
) -> Result<Option<Value>> {
    let Some(inputs) = input.entries() else {
        return Ok(misfit("dict", input, sink));
    };
    let key_type = ItemType { column_type: of.key.clone(), optional: false };
    let (before, mut whole) = (sink.problems.len(), true);
    let mut pairs: Vec<(Value, Value)> = Vec::new();
    for (name, one) in inputs {
        let place = Json::from(name.as_str());
        // A key is a text in JSON, also where what it means is no text.
        let text = Json::from(name);
        let inside = |sink: &mut Sink| part(&key_type, Input::Json(&text), false, sink);
        let key = sink.within(place.clone(), |sink| sink.within(Json::from("[key]"), inside))?;
        let value = sink.within(place, |sink| part(&of.value, one, strict, sink))?;
        match (key, value) {
            (Some(key), Some(value)) => pairs.push((key, value)),
            _ => whole = false,
        }
    }
    let Value::Map(pairs) = Value::map(pairs) else { return Ok(None) };
    if let Some(fault) = too_many("Dictionary", constraints, pairs.len()) {
        sink.problems.truncate(before);
        sink.report(fault, input.to_json());
        return Ok(None);
    }
    finished("Dictionary", constraints, pairs.len(), Value::Map(pairs), whole, input, sink)
}

pub(super) fn tuple(parts: &[ItemType], input: Input<'_>, strict: bool, sink: &mut Sink) -> Result<Option<Value>> {
    let Some(inputs) = input.items() else {
        return Ok(misfit("tuple", input, sink));
    };
    let (count, most) = (inputs.len(), parts.len());
    if count > most {
        let plural = if most == 1 { "" } else { "s" };
        let msg = format!("Tuple should have at most {most} item{plural} after validation, not {count}");
        let ctx = json!({"field_type": "Tuple", "max_length": most, "actual_length": count});
        sink.report(Fault::new("too_long", msg).with(ctx), input.to_json());
        return Ok(None);
    }
    let mut values = Vec::with_capacity(most);
    for (index, of) in parts.iter().enumerate() {
        let value = sink.within(Json::from(index), |sink| match inputs.get(index) {
            Some(one) => part(of, *one, strict, sink),
            None => {
                sink.report(Fault::new("missing", "Field required"), input.to_json());
                Ok(None)
            }
        })?;
        values.extend(value);
    }
    Ok((values.len() == most).then(|| Value::List(Box::new(values))))
}

/// The value, if all of it is right and there is enough of it.
fn finished(
    what: &str,
    constraints: &Constraints,
    count: usize,
    value: Value,
    whole: bool,
    input: Input<'_>,
    sink: &mut Sink,
) -> Result<Option<Value>> {
    if !whole {
        return Ok(None);
    }
    match too_few(what, constraints, count) {
        None => Ok(Some(value)),
        Some(fault) => {
            sink.report(fault, input.to_json());
            Ok(None)
        }
    }
}

/// How many there are, of a set or a map that was not read but made.
pub(super) fn count(what: &str, constraints: &Constraints, count: usize) -> Result<(), Fault> {
    too_many(what, constraints, count).or_else(|| too_few(what, constraints, count)).map_or(Ok(()), Err)
}

fn too_many(what: &str, constraints: &Constraints, count: usize) -> Option<Fault> {
    let max = constraints.max_length.filter(|max| count > *max)?;
    let plural = if max == 1 { "" } else { "s" };
    let msg = format!("{what} should have at most {max} item{plural} after validation, not more");
    Some(Fault::new("too_long", msg).with(json!({"field_type": what, "max_length": max, "actual_length": null})))
}

fn too_few(what: &str, constraints: &Constraints, count: usize) -> Option<Fault> {
    let min = constraints.min_length.filter(|min| count < *min)?;
    let plural = if min == 1 { "" } else { "s" };
    let msg = format!("{what} should have at least {min} item{plural} after validation, not {count}");
    Some(Fault::new("too_short", msg).with(json!({"field_type": what, "min_length": min, "actual_length": count})))
}
