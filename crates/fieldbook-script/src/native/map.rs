//! Hash maps.

use std::rc::Rc;

use crate::vm::Vm;
use crate::vm::map::Map;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::{Step, Value};

use super::{Table, arg};

pub(super) const TABLE: Table = &[
    ("map_new", |_, _, _| Ok(Value::Map(Rc::new(Map::default())))),
    ("map_len", |_, args, _| Ok(Value::usize(map(&args[0])?.len()))),
    ("map_clear", |vm, args, _| {
        let old = vm.write_ref(&args[0], Value::Map(Rc::new(Map::default())))?;
        drop(old);
        Ok(Value::Unit)
    }),
    ("map_find", |_, args, _| Ok(Value::option(map(&args[0])?.find(&args[1]).map(Value::usize)))),
    ("map_key", |vm, args, _| entry(vm, args, true)),
    ("map_value", |vm, args, _| entry(vm, args, false)),
    ("map_value_mut", |vm, args, _| {
        let mut found = vm.target(&args[0])?;
        found.path.push(Step::Entry(args[1].as_usize()));
        Ok(super::list::reference(found))
    }),
    ("map_add", add),
    ("map_remove_at", remove_at),
    ("map_pairs", |_, args, _| {
        let map = map(&args[0])?;
        let pairs = (0..map.len()).filter_map(|at| map.entry(at));
        Ok(Value::vec(pairs.map(|(key, value)| Value::tuple(vec![key.clone(), value.clone()])).collect()))
    }),
];

fn map(value: &Value) -> Run<&Rc<Map>> {
    match value {
        Value::Map(map) => Ok(map),
        _ => panic("this value is no map"),
    }
}

/// A key or a value by number; the map may stand behind a `&mut`.
fn entry(vm: &mut Vm<'_>, args: &mut [Value], key: bool) -> Run<Value> {
    let at = args[1].as_usize();
    let pick = |value: &Value| -> Run<Value> {
        match map(value)?.entry(at) {
            Some((found, _)) if key => Ok(found.clone()),
            Some((_, found)) => Ok(found.clone()),
            None => panic("this map has no such entry"),
        }
    };
    match &args[0] {
        value @ Value::Map(_) => pick(value),
        reference => {
            let found = vm.target(reference)?;
            vm.look(&found, &mut |value, _| pick(value))
        }
    }
}

fn with_map(vm: &mut Vm<'_>, reference: &Value, f: &mut dyn FnMut(&mut Map) -> Value) -> Run<Value> {
    vm.change_ref(reference, &mut |value, _| match value {
        Value::Map(map) => Ok(f(Rc::make_mut(map))),
        _ => panic("this value is no map"),
    })
}

fn add(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let (mut key, mut value) = (Some(arg(args, 1)), Some(arg(args, 2)));
    with_map(vm, &args[0], &mut |map| {
        Value::usize(map.add(key.take().unwrap_or_default(), value.take().unwrap_or_default()))
    })
}

fn remove_at(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let at = args[1].as_usize();
    with_map(vm, &args[0], &mut |map| {
        let (key, value) = map.remove_at(at).unwrap_or_default();
        Value::tuple(vec![key, value])
    })
}
