//! Between values of the run and values of the core, by type.

use fieldbook::dynamic::{self, Instance, Value as Core};

use super::Plan;
use super::deserialize::{collection, map};
use super::values::Core as Held;
use crate::ty::{FloatTy, IntTy, Ty};
use crate::vm::Vm;
use crate::vm::map::Map;
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
        (Ty::Tuple(parts), Value::Adt(tuple)) => {
            let items = tuple.fields.iter().zip(parts.iter()).map(|(value, ty)| to_field(all, value, ty));
            Core::List(Box::new(items.collect::<Run<_>>()?))
        }
        (_, value) if ["HashMap", "BTreeMap", "HashSet", "BTreeSet"].contains(&name) => {
            let found = entries(value).into_iter().map(|(key, value)| {
                let value = if args.len() > 1 { to_field(all, &value, &args[1])? } else { Core::Null };
                Ok((to_field(all, &key, &args[0])?, value))
            });
            let found: Vec<(Core, Core)> = found.collect::<Run<_>>()?;
            match args.len() {
                1 => Core::set(found.into_iter().map(|(item, _)| item).collect()),
                _ => Core::map(found),
            }
        }
        (_, value) if name == "Value" => Core::Json(Box::new(super::data::to_json(value))),
        _ => return panic("this value fits no field"),
    })
}

/// The entries of one of the prelude's maps or sets; those of a set have no values.
fn entries(value: &Value) -> Vec<(Value, Value)> {
    let hashed = |map: &Map| (0..map.len()).filter_map(|at| map.entry(at).cloned()).collect();
    match value {
        Value::Map(map) => hashed(map),
        Value::Adt(adt) => match adt.fields.first() {
            Some(Value::Map(map)) => hashed(map),
            Some(Value::Vec(_)) => {
                let entry = |entry: &Value| match entry {
                    Value::Adt(pair) if pair.fields.len() == 2 => (pair.fields[0].clone(), pair.fields[1].clone()),
                    item => (item.clone(), Value::Unit),
                };
                adt.fields[0].as_slice().iter().map(entry).collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
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
        (Core::Null, _) => return panic(dynamic::misfit(&Core::Null, &name_of(all, ty))),
        (Core::Bool(value), _) => Value::bool(value),
        (value @ (Core::Int(_) | Core::Decimal(_)), Ty::Int(int)) => match integer(&value, *int) {
            Some(read) => read,
            None => return panic(dynamic::misfit(&value, int.name())),
        },
        (Core::Int(value), Ty::Float(_)) => Value::Float(value as f64),
        (Core::Int(value), _) => Value::Int(value),
        (Core::Float(value), _) => Value::Float(value),
        (Core::Text(text), Ty::Adt(id, _)) if all.enums.contains_key(id) => {
            let (_, names) = &all.enums[id];
            match names.iter().position(|name| name.stored == *text) {
                Some(variant) => Value::Int(variant as i64),
                None => return panic(stranger(all, &text, ty)),
            }
        }
        (Core::Text(text), _) => Value::str(String::from(text)),
        (Core::Bytes(bytes), _) => Value::vec(bytes.iter().map(|byte| Value::Int(i64::from(*byte))).collect()),
        (Core::Model(instance), _) => Value::host(instance),
        (Core::Json(json), _) => super::data::from_json(&json),
        (Core::List(items), Ty::Tuple(parts)) => {
            let items = items.into_iter().zip(parts.iter()).map(|(value, ty)| from_field(all, value, ty));
            Value::tuple(items.collect::<Run<_>>()?)
        }
        (Core::Map(pairs), _) => {
            let pair = |(key, value)| Ok((from_field(all, key, &args[0])?, from_field(all, value, &args[1])?));
            map(name, pairs.into_iter().map(pair).collect::<Run<_>>()?, &args[0])
        }
        (Core::List(items), _) => {
            let item = args.first().unwrap_or(&Ty::Error);
            collection(name, items.into_iter().map(|value| from_field(all, value, item)).collect::<Run<_>>()?, item)
        }
        (other, _) => Value::host(Held(other)),
    })
}

/// A number as an integer of this type, where it is one of its values: what the column holds, or a decimal number, which is
/// too large for a column of integers, or what a database reckoned.
fn integer(value: &Core, int: IntTy) -> Option<Value> {
    let wide = match value {
        Core::Int(value) => i128::from(*value),
        Core::Decimal(value) if value.fract().is_zero() => i128::try_from(*value).ok()?,
        _ => return None,
    };
    let (bits, signed) = (int.bits(), int.signed());
    if bits == 128 {
        return (wide >= 0 || signed).then(|| Value::Wide(wide.into()));
    }
    let fits = match signed {
        true => (-(1i128 << (bits - 1))..1i128 << (bits - 1)).contains(&wide),
        false => (0..1i128 << bits).contains(&wide),
    };
    // Integers without a sign are kept by their bits.
    fits.then_some(Value::Int(wide as i64))
}

/// What the library says where the type does not have this value; nothing where it does.
pub(super) fn misfit(all: &Plan, value: &Core, ty: &Ty) -> Option<String> {
    let (name, args) = all.library_type(ty);
    if name == "Option" {
        return (!matches!(value, Core::Null)).then(|| misfit(all, value, args.first()?)).flatten();
    }
    let fits = match (ty, value) {
        (_, Core::Null) => false,
        (Ty::Int(int), value) => integer(value, *int).is_some(),
        (Ty::Float(_), value) => matches!(value, Core::Float(_)),
        (Ty::Bool, value) => matches!(value, Core::Bool(_)),
        (Ty::Adt(id, _), Core::Text(stored)) if all.enums.contains_key(id) => {
            let (_, names) = &all.enums[id];
            let known = names.iter().any(|name| name.stored == **stored);
            return (!known).then(|| stranger(all, stored, ty));
        }
        (_, value) => match name {
            "String" => matches!(value, Core::Text(_)),
            "Decimal" => matches!(value, Core::Decimal(_)),
            "Uuid" => matches!(value, Core::Uuid(_)),
            "Date" => matches!(value, Core::Date(_)),
            "Time" => matches!(value, Core::Time(_)),
            "DateTime" => matches!(value, Core::DateTime(_)),
            "Timestamp" => matches!(value, Core::Timestamp(_)),
            "SignedDuration" => matches!(value, Core::Duration(_)),
            // A column's own type has read it.
            _ => true,
        },
    };
    (!fits).then(|| dynamic::misfit(value, &name_of(all, ty)))
}

/// What the library says of a text that is no variant of this enum.
fn stranger(all: &Plan, stored: &str, ty: &Ty) -> String {
    let no_model = |_| dynamic::SchemaRef::new("", || None);
    match super::schema::column_type(all, ty, &no_model) {
        Some(dynamic::ColumnType::Enum(names)) => names.unknown(stored),
        _ => dynamic::misfit(&Core::text(stored), &name_of(all, ty)),
    }
}

/// The type's name, as the library has it.
fn name_of(all: &Plan, ty: &Ty) -> String {
    let list = |parts: &[Ty]| parts.iter().map(|part| name_of(all, part)).collect::<Vec<_>>().join(", ");
    match ty {
        Ty::Bool => "bool".to_owned(),
        Ty::Int(int) => int.name().to_owned(),
        Ty::Float(FloatTy::F32) => "f32".to_owned(),
        Ty::Float(FloatTy::F64) => "f64".to_owned(),
        Ty::Tuple(parts) if parts.len() == 1 => format!("({},)", list(parts)),
        Ty::Tuple(parts) => format!("({})", list(parts)),
        Ty::Adt(id, args) => {
            let own = all.enums.get(id).map(|(name, _)| name.as_str());
            let model = || all.model(*id).map(|plan| plan.model.name.text());
            let name = own.or_else(model).unwrap_or_else(|| all.name(*id));
            if args.is_empty() { name.to_owned() } else { format!("{name}<{}>", list(args)) }
        }
        _ => "value".to_owned(),
    }
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
