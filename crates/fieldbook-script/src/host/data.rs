//! JSON, validation and dumps.

use fieldbook::dynamic::{
    ColumnType, Instance, ItemType, Schema, Value as Core, json_schema, json_schema_of, update, validate,
    validate_value,
};
use fieldbook::{Dump, Result, SchemaMode, Unvalidated};
use serde_json::Value as Json;
use std::rc::Rc;
use std::sync::Arc;

use super::Plan;
use super::convert::instance;
use super::error::{result, trap};
use crate::native::Table;
use crate::ty::{IntTy, Ty};
use crate::vm::Vm;
use crate::vm::map::Map;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

pub(super) const TABLE: Table = &[
    ("json_null", |_, _, _| Ok(from_json(&Json::Null))),
    ("json_of", |vm, args, info| {
        let ty = info.tys.first().unwrap_or(&Ty::Error);
        serialized(&vm.program.host, &args[0], ty).map(|json| from_json(&json))
    }),
    ("json_array", |_, args, _| Ok(from_json(&Json::Array(args[0].as_slice().iter().map(to_json).collect())))),
    ("json_object", |_, args, _| {
        let pairs = args[0].as_slice().chunks_exact(2);
        let fields = pairs.map(|pair| (pair[0].as_str().to_owned(), to_json(&pair[1])));
        Ok(from_json(&Json::Object(fields.collect())))
    }),
    ("to_string", |vm, args, info| {
        let json = serialized(&vm.program.host, &args[0], &info.tys[0])?;
        Ok(Value::ok(Value::str(json.to_string())))
    }),
    ("to_string_pretty", |vm, args, info| {
        let json = serialized(&vm.program.host, &args[0], &info.tys[0])?;
        Ok(Value::ok(Value::str(format!("{json:#}"))))
    }),
    ("to_value", |vm, args, info| {
        let json = serialized(&vm.program.host, &args[0], &info.tys[0])?;
        Ok(Value::ok(from_json(&json)))
    }),
    ("Model::model_validate", |vm, args, info| validated(vm, args, info)),
    ("Model::model_validate_with", |vm, args, info| validated(vm, args, info)),
    ("Data::validate", validated_value),
    ("validate", validated_value),
    ("Data::dump", |vm, args, info| {
        let (of, ty) = of(vm, info)?;
        let value = super::convert::to_field(&vm.program.host, &args[0], ty)?;
        Ok(Value::host(Dump::of(value, of)))
    }),
    ("Data::json_schema", |vm, _, info| Ok(from_json(&json_schema_of(&of(vm, info)?.0, SchemaMode::Validation)))),
    ("Model::model_dump", |_, args, _| Ok(Value::host(Dump::new(&instance(&args[0])?)))),
    ("Model::model_json_schema", |vm, _, info| {
        let schema = model(vm, info)?;
        Ok(from_json(&json_schema(&schema, SchemaMode::Validation)))
    }),
    ("Model::model_fields_set", |_, args, _| {
        Ok(Value::vec(instance(&args[0])?.fields_set().into_iter().map(Value::str).collect()))
    }),
    ("Model::sqlmodel_update", |vm, args, info| {
        let done = updated(vm, args, info)?;
        trap(vm, done).map(|()| Value::Unit)
    }),
    ("Model::sqlmodel_update_with", |vm, args, info| {
        let done = updated(vm, args, info)?;
        trap(vm, done).map(|()| Value::Unit)
    }),
    ("Model::try_sqlmodel_update", |vm, args, info| {
        let done = updated(vm, args, info)?;
        vm.host_events();
        Ok(result(done.map(|()| Value::Unit)))
    }),
    ("Dump::exclude_unset", |_, args, _| dump(args, |dump, _| dump.exclude_unset())),
    ("Dump::exclude_none", |_, args, _| dump(args, |dump, _| dump.exclude_none())),
    ("Dump::exclude_defaults", |_, args, _| dump(args, |dump, _| dump.exclude_defaults())),
    ("Dump::by_alias", |_, args, _| dump(args, |dump, _| dump.by_alias())),
    ("dump_include", |_, args, _| dump(args, |dump, names| dump.include(names.iter().map(Value::as_str)))),
    ("dump_exclude", |_, args, _| dump(args, |dump, names| dump.exclude(names.iter().map(Value::as_str)))),
    ("Dump::to_json", |_, args, _| match args[0].as_host::<Dump>() {
        Some(dump) => Ok(from_json(&dump.to_json())),
        None => panic("this value is no dump"),
    }),
    ("Display::fmt@Value", |vm, args, _| {
        let json = to_json(&args[0]);
        let pretty = crate::native::is_alternate(vm, &args[1])?;
        let text = if pretty { format!("{json:#}") } else { json.to_string() };
        crate::native::write(vm, &args[1], &text)
    }),
    ("Debug::fmt@Value", |vm, args, _| {
        let json = to_json(&args[0]);
        let pretty = crate::native::is_alternate(vm, &args[1])?;
        let text = if pretty { format!("{json:#?}") } else { format!("{json:?}") };
        crate::native::write(vm, &args[1], &text)
    }),
    ("Debug::fmt@JsonNumber", |vm, args, _| held(vm, args, |json| json.as_number().map(|it| format!("{it:?}")))),
    ("Display::fmt@JsonNumber", |vm, args, _| held(vm, args, |json| json.as_number().map(ToString::to_string))),
    ("Debug::fmt@JsonMap", |vm, args, _| {
        let text = format!("{:?}", members(&args[0]));
        crate::native::write(vm, &args[1], &text)
    }),
    ("Value::as_i64", |_, args, _| Ok(Value::option(to_json(&args[0]).as_i64().map(Value::Int)))),
    ("Value::as_u64", |_, args, _| Ok(Value::option(to_json(&args[0]).as_u64().map(|value| Value::Int(value as i64))))),
    ("Value::as_f64", |_, args, _| Ok(Value::option(to_json(&args[0]).as_f64().map(Value::Float)))),
];

/// Writes a number of JSON.
fn held(vm: &mut Vm<'_>, args: &[Value], show: fn(&Json) -> Option<String>) -> Run<Value> {
    let text = args[0].as_host::<Held>().and_then(|held| show(&held.0)).unwrap_or_default();
    crate::native::write(vm, &args[1], &text)
}

/// The schema of the model that the method is called on.
fn model(vm: &Vm<'_>, info: &NativeInfo) -> Run<Arc<Schema>> {
    match info.tys.first() {
        Some(Ty::Adt(id, _)) => vm.schema(*id),
        _ => panic("this type is no model"),
    }
}

/// What the method's own type is to the core, with the type.
fn of<'t>(vm: &Vm<'_>, info: &'t NativeInfo) -> Run<(ItemType, &'t Ty)> {
    let ty = info.tys.first().unwrap_or(&Ty::Error);
    super::schema::item_type(vm, ty).map(|item| (item, ty))
}

/// What is to be validated; its type is the call's last.
fn data(vm: &Vm<'_>, value: &Value, info: &NativeInfo) -> Run<Unvalidated> {
    if let Some(instance) = value.as_host::<Instance>() {
        return Ok(Unvalidated::Object(instance.clone()));
    }
    let ty = super::query::last(info).peel_refs();
    match ty {
        Ty::Slice(item) => {
            let item = super::schema::item_type(vm, item)?;
            let list = ItemType { column_type: ColumnType::List(Box::new(item)), optional: false };
            Ok(Unvalidated::Value(super::convert::to_field(&vm.program.host, value, ty)?, list))
        }
        _ if vm.program.host.library_type(ty).0 == "Vec" => {
            let list = super::schema::item_type(vm, ty)?;
            Ok(Unvalidated::Value(super::convert::to_field(&vm.program.host, value, ty)?, list))
        }
        _ => Ok(Unvalidated::Json(to_json(value))),
    }
}

fn validated_value(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let (of, ty) = of(vm, info)?;
    let made = validate_value(&of, &data(vm, &args[0], info)?);
    vm.host_events();
    match made {
        Ok(value) => super::convert::from_field(&vm.program.host, value, ty).map(Value::ok),
        Err(error) => Ok(result(Err(error))),
    }
}

fn extra(args: &[Value], index: usize) -> Option<serde_json::Map<String, Json>> {
    match args.get(index).map(to_json)? {
        Json::Object(map) => Some(map),
        _ => None,
    }
}

fn validated(vm: &mut Vm<'_>, args: &[Value], info: &NativeInfo) -> Run<Value> {
    let schema = model(vm, info)?;
    let made = validate(&schema, &data(vm, &args[0], info)?, extra(args, 1).as_ref());
    vm.host_events();
    Ok(result(made.map(Value::host)))
}

fn updated(vm: &Vm<'_>, args: &[Value], info: &NativeInfo) -> Run<Result<()>> {
    Ok(update(&instance(&args[0])?, &data(vm, &args[1], info)?, extra(args, 2).as_ref()))
}

fn dump(args: &[Value], change: fn(Dump, &[Value]) -> Dump) -> Run<Value> {
    let names: &[Value] = args.get(1).map_or(&[], |names| names.as_slice());
    match args[0].as_host::<Dump>() {
        Some(dump) => Ok(Value::host(change(dump.clone(), names))),
        None => panic("this value is no dump"),
    }
}

/// A value of a type as JSON, as serde writes it.
fn serialized(all: &Plan, value: &Value, ty: &Ty) -> Run<Json> {
    let ty = ty.peel_refs();
    let (name, args) = all.library_type(ty);
    let item = match ty {
        Ty::Array(item, _) | Ty::Slice(item) => Some(&**item),
        _ if name == "Vec" => args.first(),
        _ => None,
    };
    if let Some(item) = item {
        return value.as_slice().iter().map(|value| serialized(all, value, item)).collect();
    }
    Ok(match (name, ty) {
        ("VecDeque" | "BTreeSet", _) => {
            value.field(0).as_slice().iter().map(|value| serialized(all, value, &args[0])).collect::<Run<_>>()?
        }
        ("HashSet", _) => {
            entries(&value.field(0)).map(|(item, _)| serialized(all, &item, &args[0])).collect::<Run<_>>()?
        }
        ("HashMap" | "BTreeMap", _) => {
            let pairs = entries(value).map(|(key, value)| {
                let key = match serialized(all, &key, &args[0])? {
                    Json::String(text) => text,
                    other => other.to_string(),
                };
                Ok((key, serialized(all, &value, &args[1])?))
            });
            Json::Object(pairs.collect::<Run<_>>()?)
        }
        (_, Ty::Int(IntTy::U64 | IntTy::Usize)) => (value.as_int() as u64).into(),
        ("Option", _) => match value {
            Value::Nil(0) => Json::Null,
            value => serialized(all, &value.clone().payload(), &args[0])?,
        },
        ("Value", _) => to_json(value),
        (_, Ty::Char) => Json::String(value.as_char().to_string()),
        (_, Ty::Tuple(parts)) if parts.is_empty() => Json::Null,
        (_, Ty::Tuple(parts)) => {
            let parts = parts.iter().enumerate().map(|(index, ty)| serialized(all, &value.field(index), ty));
            Json::Array(parts.collect::<Run<_>>()?)
        }
        _ => match super::convert::to_field(all, value, ty)? {
            Core::Null => Json::Null,
            Core::Bool(value) => value.into(),
            Core::Int(value) => value.into(),
            Core::Float(value) => value.into(),
            Core::Text(text) => Json::String(text.into()),
            Core::Json(json) => *json,
            Core::Model(instance) => match fieldbook::dynamic::serialized(&instance) {
                Ok(json) => json,
                Err(error) => return panic(error.to_string()),
            },
            other => Json::String(super::values::display(&other)),
        },
    })
}

/// The entries of a map: a hash map's, or a sorted vector of pairs.
fn entries(map: &Value) -> impl Iterator<Item = (Value, Value)> {
    let found: Vec<(Value, Value)> = match map {
        Value::Map(map) => (0..map.len()).filter_map(|at| map.entry(at).cloned()).collect(),
        sorted => sorted.field(0).as_slice().iter().map(|pair| (pair.field(0), pair.field(1))).collect(),
    };
    found.into_iter()
}

/// The members of an object, which is a struct around a map.
fn members(object: &Value) -> serde_json::Map<String, Json> {
    entries(&object.field(0)).map(|(name, member)| (name.as_str().to_owned(), to_json(&member))).collect()
}

/// A number of JSON inside a `Value`.
struct Held(Json);

/// Whether two numbers of JSON are equal, if they are such.
pub(super) fn equal(a: &Rc<dyn std::any::Any>, b: &Rc<dyn std::any::Any>) -> Option<bool> {
    Some(a.downcast_ref::<Held>()?.0 == b.downcast_ref::<Held>()?.0)
}

/// JSON as the enum of `prelude/fieldbook.rs`: null, bool, number, string, array, object.
pub(super) fn from_json(json: &Json) -> Value {
    match json {
        Json::Null => Value::Int(0),
        Json::Bool(value) => Value::adt(1, vec![Value::bool(*value)]),
        Json::Number(_) => Value::adt(2, vec![Value::host(Held(json.clone()))]),
        Json::String(text) => Value::adt(3, vec![Value::str(text.clone())]),
        Json::Array(items) => Value::adt(4, vec![Value::vec(items.iter().map(from_json).collect())]),
        Json::Object(members) => {
            let mut map = Map::default();
            for (name, member) in members {
                map.add(Value::str(name.clone()), from_json(member));
            }
            Value::adt(5, vec![Value::adt(0, vec![Value::Map(Rc::new(map))])])
        }
    }
}

/// The enum of `prelude/fieldbook.rs` as JSON.
pub(super) fn to_json(value: &Value) -> Json {
    let inner = value.field(0);
    match value.variant() {
        1 => Json::Bool(inner.as_bool()),
        2 => inner.as_host::<Held>().map(|held| held.0.clone()).unwrap_or_default(),
        3 => Json::String(inner.as_str().to_owned()),
        4 => Json::Array(inner.as_slice().iter().map(to_json).collect()),
        5 => Json::Object(members(&inner)),
        _ => Json::Null,
    }
}
