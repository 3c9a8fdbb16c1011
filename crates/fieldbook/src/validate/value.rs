//! One value against one type: the conversion, or the faults with where they are.

use serde_json::Value as Json;

use super::fault::Fault;
use super::input::{Input, Unvalidated};
use super::{Problem, check, collection, date, decimal, duration, model, number, text, time};
use crate::error::Result;
use crate::schema::{ColumnType, Constraints, Field, ItemType};
use crate::value::Value;

/// Collects problems, and knows where it is.
#[derive(Default)]
pub(crate) struct Sink {
    loc: Vec<Json>,
    pub(super) problems: Vec<Problem>,
    /// Whether what is given was read from JSON before, by somebody else: Pydantic speaks of Python's objects then.
    pub(super) is_read: bool,
}

impl Sink {
    /// Nothing is wrong yet with this data.
    pub(super) fn of(data: &Unvalidated) -> Self {
        Sink { is_read: matches!(data, Unvalidated::Read(_)), ..Sink::default() }
    }

    /// Runs this one step further in.
    pub(super) fn within<T>(&mut self, step: Json, run: impl FnOnce(&mut Sink) -> T) -> T {
        self.loc.push(step);
        let result = run(self);
        self.loc.pop();
        result
    }

    pub(super) fn report(&mut self, fault: Fault, input: Json) {
        self.problems.push(Problem { kind: fault.kind, loc: self.loc.clone(), msg: fault.msg, input, ctx: fault.ctx });
    }
}

/// A value of this type, which stands in no field: a list of models, a number.
///
/// # Errors
///
/// `is_validation` with every problem; those of the database, where the data has objects whose attributes must be loaded.
pub fn validate_value(of: &ItemType, data: &Unvalidated) -> Result<Value> {
    let mut field = Field::new("", of.column_type.clone());
    field.optional = of.optional;
    let mut sink = Sink::of(data);
    let object;
    let input = match data {
        Unvalidated::Json(json) | Unvalidated::Read(json) => Input::Json(json),
        Unvalidated::Value(value, of) => Input::Value(value, Some(&of.column_type)),
        Unvalidated::Object(instance) => {
            object = Value::Model(instance.clone());
            Input::Value(&object, None)
        }
    };
    let value = field_value(&field, input, false, &mut sink)?;
    value.ok_or_else(|| super::failed(&of.to_string(), sink.problems))
}

/// A field of an object that stays as it was made.
pub(crate) fn frozen(schema: &crate::schema::Schema, field: usize, value: &Value) -> crate::error::Error {
    let field = &schema.fields()[field];
    let mut sink = Sink::default();
    let input = crate::dump::json(value, Some(&field.column_type));
    let fault = Fault::new("frozen_instance", "Instance is frozen");
    sink.within(Json::from(field.name.as_str()), |sink| sink.report(fault, input));
    super::failed(schema.name(), sink.problems)
}

/// A type of the program's own that refuses a value which fits the type that it is stored as.
pub(crate) fn refused(of: &ItemType, value: &Value, message: &str) -> crate::error::Error {
    let mut sink = Sink::default();
    sink.report(Fault::value(message.to_owned()), crate::dump::json(value, Some(&of.column_type)));
    super::failed(&of.to_string(), sink.problems)
}

/// A value for a field, or nothing where a problem was reported.
///
/// # Errors
///
/// Those of the database, where the input is an object whose attributes must be loaded.
pub(super) fn field_value(field: &Field, input: Input<'_>, strict: bool, sink: &mut Sink) -> Result<Option<Value>> {
    let strict = strict || field.strict;
    let changed;
    let input = match field.before.is_empty() {
        true => input,
        false => match check::before(&field.before, input.to_json()) {
            Ok(json) => {
                changed = json;
                Input::Json(&changed)
            }
            Err(fault) => {
                sink.report(fault, input.to_json());
                return Ok(None);
            }
        },
    };
    let value = if input.is_null() && field.optional {
        match check::own(field, Value::Null) {
            Ok(value) => Some(value),
            Err(fault) => {
                sink.report(fault, Json::Null);
                None
            }
        }
    } else {
        let problems = sink.problems.len();
        let converted = typed(&field.column_type, &field.constraints, input, strict, sink)?;
        match converted.map(|value| check::check(field, value)) {
            Some(Ok(value)) if problems == sink.problems.len() => Some(value),
            Some(Err(fault)) if problems == sink.problems.len() => {
                sink.report(fault, input.to_json());
                None
            }
            _ => None,
        }
    };
    Ok(value)
}

/// Converts to a type; constraints are checked by the caller.
fn typed(
    column_type: &ColumnType,
    constraints: &Constraints,
    input: Input<'_>,
    strict: bool,
    sink: &mut Sink,
) -> Result<Option<Value>> {
    match column_type {
        ColumnType::Model(target) => {
            let target = target.get();
            return match target {
                Some(schema) => Ok(model::nested(&schema, input, sink)?.map(Value::Model)),
                None => Ok(None),
            };
        }
        ColumnType::List(item) => return list(item, constraints, input, strict, sink),
        ColumnType::Set(item) => return collection::set(item, constraints, input, strict, sink),
        ColumnType::Map(of) => return collection::map(of, constraints, input, strict, sink),
        ColumnType::Tuple(parts) => return collection::tuple(parts, input, strict, sink),
        _ => {}
    }
    if let Some(value) = input.as_is(column_type) {
        return Ok(Some(check::stripped(constraints, value)));
    }
    let json = input.json();
    match scalar(column_type, &json, strict) {
        Ok(value) => Ok(Some(check::stripped(constraints, value))),
        Err(fault) => {
            sink.report(fault, json.into_owned());
            Ok(None)
        }
    }
}

fn list(
    item: &ItemType,
    constraints: &Constraints,
    input: Input<'_>,
    strict: bool,
    sink: &mut Sink,
) -> Result<Option<Value>> {
    let Some(inputs) = input.items() else {
        return Ok(collection::misfit("list", input, sink));
    };
    // A list that is too long is not looked into.
    if let Err(fault) = check::too_many(constraints, inputs.len()) {
        sink.report(fault, input.to_json());
        return Ok(None);
    }
    let (mut values, mut whole) = (Vec::with_capacity(inputs.len()), true);
    for (index, input) in inputs.into_iter().enumerate() {
        match sink.within(Json::from(index), |sink| part(item, input, strict, sink))? {
            Some(value) => values.push(value),
            None => whole = false,
        }
    }
    Ok(whole.then(|| Value::List(Box::new(values))))
}

/// One value of those that another holds.
pub(super) fn part(item: &ItemType, input: Input<'_>, strict: bool, sink: &mut Sink) -> Result<Option<Value>> {
    if input.is_null() && item.optional {
        return Ok(Some(Value::Null));
    }
    let none = Constraints::default();
    let value = typed(&item.column_type, &none, input, strict, sink)?;
    let checked = value.map(|value| check::constraints(&item.column_type, &none, &value).map(|()| value));
    Ok(match checked.transpose() {
        Ok(value) => value,
        Err(fault) => {
            sink.report(fault, input.to_json());
            None
        }
    })
}

/// Converts JSON to a type that holds no others.
pub(crate) fn scalar(column_type: &ColumnType, input: &Json, strict: bool) -> Result<Value, Fault> {
    match column_type {
        ColumnType::Bool => number::bool(input, strict),
        ColumnType::Int { .. } => number::int(input, strict),
        ColumnType::Float => number::float(input, strict),
        ColumnType::Text { .. } | ColumnType::Custom { .. } => text::string(input),
        ColumnType::Bytes => text::bytes(input),
        ColumnType::Decimal { .. } => decimal::decimal(input),
        ColumnType::Uuid => text::uuid(input),
        ColumnType::Date => date::date(input, strict),
        ColumnType::Time => time::time(input, strict),
        ColumnType::DateTime => date::naive(input, strict),
        ColumnType::Timestamp => date::aware(input, strict),
        ColumnType::Duration => duration::duration(input, strict),
        ColumnType::Json => Ok(Value::Json(Box::new(input.clone()))),
        ColumnType::Enum(names) => text::variant(input, names),
        ColumnType::Ip(version) => text::address(input, *version),
        ColumnType::Path => text::path(input),
        ColumnType::Model(_) | ColumnType::List(_) | ColumnType::Set(_) | ColumnType::Map(_) | ColumnType::Tuple(_) => {
            Err(Fault::new("model_type", "Input should be an object"))
        }
    }
}

/// Converts one value to a field's type without asking for its constraints, as an assignment does.
///
/// # Errors
///
/// `is_validation` when it cannot be converted; those of the database where the value is an object to be loaded.
pub(crate) fn convert(model: &str, field: &Field, input: Input<'_>) -> Result<Value> {
    if input.is_null() {
        return Ok(Value::Null);
    }
    let mut sink = Sink::default();
    let name = Json::from(field.name.as_str());
    let value = sink.within(name, |sink| typed(&field.column_type, &Constraints::default(), input, false, sink))?;
    value.ok_or_else(|| super::failed(model, sink.problems))
}
