//! `serde_json::from_str` and `from_value`: a value of the type that is asked for, read by serde, whose messages are the
//! error's.

use std::fmt;
use std::rc::Rc;

use fieldbook::dynamic::{Value as Core, validate};
use fieldbook::{Unvalidated, jiff, rust_decimal, uuid};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, de};
use serde_json::Value as Json;

use super::data::{from_json, to_json};
use super::values::Core as Held;
use crate::native::Table;
use crate::ty::{FloatTy, IntTy, Ty};
use crate::vm::Vm;
use crate::vm::map::Map;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

pub(super) const TABLE: Table = &[
    ("from_str", |vm, args, info| {
        let mut text = serde_json::Deserializer::from_str(args[0].as_str());
        let read = Seed { vm, ty: asked(info) }.deserialize(&mut text);
        answer(read.and_then(|value| text.end().map(|()| value)))
    }),
    ("from_value", |vm, args, info| answer(Seed { vm, ty: asked(info) }.deserialize(to_json(&args[0])))),
    ("Debug::fmt@JsonError", |vm, args, _| {
        let text = error(&args[0]).map(|error| format!("{error:?}"))?;
        crate::native::write(vm, &args[1], &text)
    }),
    ("Display::fmt@JsonError", |vm, args, _| {
        let text = error(&args[0])?.to_string();
        crate::native::write(vm, &args[1], &text)
    }),
    ("JsonError::line", |_, args, _| Ok(Value::usize(error(&args[0])?.line()))),
    ("JsonError::column", |_, args, _| Ok(Value::usize(error(&args[0])?.column()))),
    ("JsonError::is_syntax", |_, args, _| Ok(Value::bool(error(&args[0])?.is_syntax()))),
    ("JsonError::is_data", |_, args, _| Ok(Value::bool(error(&args[0])?.is_data()))),
    ("JsonError::is_eof", |_, args, _| Ok(Value::bool(error(&args[0])?.is_eof()))),
];

fn asked(info: &NativeInfo) -> &Ty {
    info.tys.first().unwrap_or(&Ty::Error)
}

fn answer(read: serde_json::Result<Value>) -> Run<Value> {
    Ok(match read {
        Ok(value) => Value::ok(value),
        Err(error) => Value::err(Value::host(error)),
    })
}

fn error(value: &Value) -> Run<&serde_json::Error> {
    match value.as_host::<serde_json::Error>() {
        Some(error) => Ok(error),
        None => panic("this value is no error of JSON"),
    }
}

/// Reads a value of a type.
#[derive(Clone, Copy)]
struct Seed<'a, 'v> {
    vm: &'a Vm<'v>,
    ty: &'a Ty,
}

impl<'a, 'v> Seed<'a, 'v> {
    fn of(self, ty: &'a Ty) -> Self {
        Seed { ty, ..self }
    }

    fn parts(self, expected: String) -> Parts<'a, 'v> {
        Parts { seed: self, expected }
    }

    fn library_type<'de, D: Deserializer<'de>>(self, d: D, name: &str, args: &'a [Ty]) -> Result<Value, D::Error> {
        let held = |value: Core| Value::host(Held(value));
        match name {
            "String" => String::deserialize(d).map(Value::str),
            "Box" => self.of(&args[0]).deserialize(d),
            "Option" => d.deserialize_option(self.parts("option".to_owned())),
            "Vec" | "VecDeque" | "HashSet" | "BTreeSet" => d.deserialize_seq(self.parts("a sequence".to_owned())),
            "HashMap" | "BTreeMap" => d.deserialize_map(self.parts("a map".to_owned())),
            "Value" => Json::deserialize(d).map(|json| from_json(&json)),
            "Uuid" => uuid::Uuid::deserialize(d).map(Core::Uuid).map(held),
            "Decimal" => <rust_decimal::Decimal as Deserialize>::deserialize(d).map(Core::Decimal).map(held),
            "Timestamp" => jiff::Timestamp::deserialize(d).map(Core::Timestamp).map(held),
            "SignedDuration" => jiff::SignedDuration::deserialize(d).map(Core::Duration).map(held),
            "Date" => jiff::civil::Date::deserialize(d).map(Core::Date).map(held),
            "Time" => jiff::civil::Time::deserialize(d).map(Core::Time).map(held),
            "DateTime" => jiff::civil::DateTime::deserialize(d).map(Core::DateTime).map(held),
            _ => self.model(d),
        }
    }

    /// A model from JSON, validated.
    fn model<'de, D: Deserializer<'de>>(self, d: D) -> Result<Value, D::Error> {
        let schema = match self.ty {
            Ty::Adt(id, _) => self.vm.schema(*id).map_err(|trap| D::Error::custom(trap.message))?,
            _ => return Err(D::Error::custom("not supported yet: a value of this type from JSON")),
        };
        let json = Json::deserialize(d)?;
        validate(&schema, &Unvalidated::Json(json), None).map(Value::host).map_err(D::Error::custom)
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Value, D::Error> {
        match self.ty {
            Ty::Bool => bool::deserialize(d).map(Value::bool),
            Ty::Char => char::deserialize(d).map(Value::char),
            Ty::Int(int) => integer(d, *int),
            Ty::Float(FloatTy::F32) => f32::deserialize(d).map(|value| Value::Float(value.into())),
            Ty::Float(FloatTy::F64) => f64::deserialize(d).map(Value::Float),
            Ty::Tuple(parts) if parts.is_empty() => <()>::deserialize(d).map(|()| Value::Unit),
            Ty::Tuple(parts) => {
                d.deserialize_tuple(parts.len(), self.parts(format!("a tuple of size {}", parts.len())))
            }
            Ty::Array(_, len) => match **len {
                Ty::Const(len) => d.deserialize_tuple(len as usize, self.parts(format!("an array of length {len}"))),
                _ => self.model(d),
            },
            ty => {
                let (name, args) = self.vm.program.host.library_type(ty);
                self.library_type(d, name, args)
            }
        }
    }
}

fn integer<'de, D: Deserializer<'de>>(d: D, int: IntTy) -> Result<Value, D::Error> {
    match int {
        IntTy::I8 => i8::deserialize(d).map(|value| Value::Int(value.into())),
        IntTy::I16 => i16::deserialize(d).map(|value| Value::Int(value.into())),
        IntTy::I32 => i32::deserialize(d).map(|value| Value::Int(value.into())),
        IntTy::I64 | IntTy::Isize => i64::deserialize(d).map(Value::Int),
        IntTy::I128 => i128::deserialize(d).map(|value| Value::Wide(value.into())),
        IntTy::U8 => u8::deserialize(d).map(|value| Value::Int(value.into())),
        IntTy::U16 => u16::deserialize(d).map(|value| Value::Int(value.into())),
        IntTy::U32 => u32::deserialize(d).map(|value| Value::Int(value.into())),
        IntTy::U64 | IntTy::Usize => u64::deserialize(d).map(|value| Value::Int(value as i64)),
        IntTy::U128 => u128::deserialize(d).map(|value| Value::Wide((value as i128).into())),
    }
}

/// What takes a value of several parts together.
struct Parts<'a, 'v> {
    seed: Seed<'a, 'v>,
    expected: String,
}

impl<'de> Visitor<'de> for Parts<'_, '_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.expected)
    }

    fn visit_none<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::NONE)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::NONE)
    }

    fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<Value, D::Error> {
        let (_, args) = self.seed.vm.program.host.library_type(self.seed.ty);
        self.seed.of(&args[0]).deserialize(d).map(Value::some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let Self { seed, expected } = self;
        let mut found = Vec::new();
        let fixed = match seed.ty {
            Ty::Tuple(parts) => Some(parts.iter().collect()),
            Ty::Array(item, len) => match **len {
                Ty::Const(len) => Some(vec![&**item; len as usize]),
                _ => None,
            },
            _ => None,
        };
        if let Some(types) = fixed {
            for ty in types {
                match items.next_element_seed(seed.of(ty))? {
                    Some(item) => found.push(item),
                    None => return Err(A::Error::invalid_length(found.len(), &expected.as_str())),
                }
            }
            let is_tuple = matches!(seed.ty, Ty::Tuple(_));
            return Ok(if is_tuple { Value::tuple(found) } else { Value::vec(found) });
        }
        let (name, args) = seed.vm.program.host.library_type(seed.ty);
        while let Some(item) = items.next_element_seed(seed.of(&args[0]))? {
            found.push(item);
        }
        Ok(collection(name, found, &args[0]))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let (name, args) = self.seed.vm.program.host.library_type(self.seed.ty);
        let mut found = Vec::new();
        while let Some(key) = entries.next_key_seed(self.seed.of(&args[0]))? {
            found.push((key, entries.next_value_seed(self.seed.of(&args[1]))?));
        }
        Ok(map(name, found, &args[0]))
    }
}

/// Elements as the collections of the prelude hold them.
pub(super) fn collection(name: &str, mut items: Vec<Value>, ty: &Ty) -> Value {
    match name {
        "HashSet" => Value::adt(0, vec![hash_map(items.into_iter().map(|item| (item, Value::Unit)).collect())]),
        "BTreeSet" => {
            items.sort_by(|a, b| order(a, b, ty));
            items.dedup_by(|a, b| order(a, b, ty).is_eq());
            Value::adt(0, vec![Value::vec(items)])
        }
        "VecDeque" => Value::adt(0, vec![Value::vec(items)]),
        _ => Value::vec(items),
    }
}

/// Entries as the maps of the prelude hold them.
pub(super) fn map(name: &str, entries: Vec<(Value, Value)>, key: &Ty) -> Value {
    if name == "HashMap" {
        return hash_map(entries);
    }
    let mut sorted = entries;
    // The last of equal keys is the one that stays.
    sorted.reverse();
    sorted.sort_by(|(a, _), (b, _)| order(a, b, key));
    sorted.dedup_by(|(a, _), (b, _)| order(a, b, key).is_eq());
    let pairs = sorted.into_iter().map(|(key, value)| Value::tuple(vec![key, value]));
    Value::adt(0, vec![Value::vec(pairs.collect())])
}

fn hash_map(entries: Vec<(Value, Value)>) -> Value {
    let mut map = Map::default();
    for (key, value) in entries {
        match map.find(&key) {
            Some(at) => {
                if let Some(known) = map.entry_mut(at) {
                    *known = value;
                }
            }
            None => {
                map.add(key, value);
            }
        }
    }
    Value::Map(Rc::new(map))
}

/// The order of keys; the prelude admits integers, characters, booleans and text.
fn order(a: &Value, b: &Value, ty: &Ty) -> std::cmp::Ordering {
    match ty {
        Ty::Int(IntTy::U64 | IntTy::Usize) => (a.as_int() as u64).cmp(&(b.as_int() as u64)),
        _ => crate::vm::compare::order(a, b).unwrap_or(std::cmp::Ordering::Equal),
    }
}
