//! Between values of the run and values of the core, by type.

use fieldbook::dynamic::{Instance, Value as Core};

use super::Plan;
use super::values::Core as Held;
use crate::ty::{IntTy, Ty};
use crate::vm::Vm;
use crate::vm::trap::{Run, Trap, panic};
use crate::vm::value::Value;

/// The field's value that a value of this type is. References and boxes are transparent.
pub(super) fn to_field(all: &Plan, value: &Value, ty: &Ty) -> Run<Core> {
    let ty = ty.peel_refs();
    let (name, args) = all.library_type(ty);
    if name == "Option" {
        return match value {
            Value::Nil(0) => Ok(Core::Null),
            value => to_field(all, &value.clone().payload(), &args[0]),
        };
    }
    Ok(match (ty, value) {
        (_, Value::Host(_)) => match (value.as_host::<Held>(), value.as_host::<Instance>()) {
            (Some(held), _) => held.0.clone(),
            (_, Some(instance)) => Core::Model(instance.clone()),
            _ => return panic("this value fits no field"),
        },
        (Ty::Bool, value) => Core::Bool(value.as_bool()),
        (Ty::Int(_), Value::Wide(wide)) => {
            let fits = i64::try_from(**wide);
            Core::Int(fits.map_err(|_| Trap::boxed("this integer does not fit into 64 bits"))?)
        }
        (Ty::Int(IntTy::U64 | IntTy::Usize), value) if value.as_int() < 0 => {
            return panic("this integer does not fit into 64 bits with a sign");
        }
        (Ty::Int(_), value) => Core::Int(value.as_int()),
        // A bound may be written as an integer, `ge = 20`, and stays one, as natively.
        (Ty::Float(_), Value::Int(bound)) => Core::Int(*bound),
        (Ty::Float(_), value) => Core::Float(value.as_float()),
        (Ty::Adt(id, _), value) if all.enums.contains_key(id) => {
            let (_, names) = &all.enums[id];
            let stored = names.get(value.variant() as usize).map(|name| name.stored.as_str());
            Core::text(stored.unwrap_or_default())
        }
        (_, Value::Str(text)) => Core::text(text.text.as_str()),
        (_, Value::Vec(_) | Value::Slice(_)) => return list(all, value, ty),
        (_, value) if name == "Value" => Core::Json(Box::new(super::data::to_json(value))),
        _ => return panic("this value fits no field"),
    })
}

fn list(all: &Plan, value: &Value, ty: &Ty) -> Run<Core> {
    let item = match ty {
        Ty::Array(item, _) | Ty::Slice(item) => &**item,
        Ty::Adt(_, args) => &args[0],
        _ => return panic("this value fits no field"),
    };
    if *item == Ty::Int(IntTy::U8) {
        let bytes: Vec<u8> = value.as_slice().iter().map(|byte| byte.as_int() as u8).collect();
        return Ok(Core::Bytes(bytes.into()));
    }
    let items: Run<Vec<Core>> = value.as_slice().iter().map(|value| to_field(all, value, item)).collect();
    Ok(Core::List(Box::new(items?)))
}

/// A value of the core as a value of this type.
pub(super) fn from_field(all: &Plan, value: Core, ty: &Ty) -> Run<Value> {
    let (name, args) = all.library_type(ty);
    if name == "Option" {
        return match value {
            Core::Null => Ok(Value::NONE),
            value => from_field(all, value, &args[0]).map(Value::some),
        };
    }
    Ok(match (value, ty) {
        (Core::Null, _) => return panic("a value is NULL where the type admits none"),
        (Core::Bool(value), _) => Value::bool(value),
        (Core::Int(value), Ty::Int(IntTy::I128 | IntTy::U128)) => Value::Wide(i128::from(value).into()),
        (Core::Int(value), Ty::Int(int)) => {
            let bits = int.bits();
            let fits = match int.signed() {
                true => bits == 64 || (-(1i64 << (bits - 1))..1i64 << (bits - 1)).contains(&value),
                false => value >= 0 && (bits == 64 || value < 1i64 << bits),
            };
            if !fits {
                return panic(format!("a row cannot be read: {value} does not fit into {}", int.name()));
            }
            Value::Int(value)
        }
        (Core::Int(value), Ty::Float(_)) => Value::Float(value as f64),
        (Core::Int(value), _) => Value::Int(value),
        (Core::Float(value), _) => Value::Float(value),
        (Core::Text(text), Ty::Adt(id, _)) if all.enums.contains_key(id) => {
            let (_, names) = &all.enums[id];
            match names.iter().position(|name| name.stored == *text) {
                Some(variant) => Value::Int(variant as i64),
                None => return panic(format!("'{text}' is no variant of the enum")),
            }
        }
        (Core::Text(text), _) => Value::str(String::from(text)),
        (Core::Bytes(bytes), _) => Value::vec(bytes.iter().map(|byte| Value::Int(i64::from(*byte))).collect()),
        (Core::Model(instance), _) => Value::host(instance),
        (Core::Json(json), _) => super::data::from_json(&json),
        (Core::List(items), _) => {
            let item = args.first().unwrap_or(&Ty::Error);
            Value::vec(items.into_iter().map(|value| from_field(all, value, item)).collect::<Run<_>>()?)
        }
        (other, _) => Value::host(Held(other)),
    })
}

/// The object behind a model's handle.
pub(super) fn instance(value: &Value) -> Run<Instance> {
    match value.as_host::<Instance>() {
        Some(instance) => Ok(instance.clone()),
        None => panic("this value is no model's object"),
    }
}

/// The object that `&team`, `Some(&team)` or `None` stands for.
pub(super) fn related(value: &Value) -> Run<Option<Instance>> {
    match value {
        Value::Nil(_) => Ok(None),
        value => instance(value).map(Some),
    }
}

/// The objects of a list, whatever it is written as.
pub(super) fn instances(vm: &mut Vm<'_>, value: &Value) -> Run<Vec<Instance>> {
    if let Some(list) = value.as_host::<super::list::List>() {
        return super::error::trap(vm, list.instance.list(list.relationship));
    }
    value.as_slice().iter().map(instance).collect()
}
