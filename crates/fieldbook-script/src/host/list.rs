//! The list of a to-many relationship.

use fieldbook::dynamic::Instance;

use super::convert;
use super::error::trap;
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// `team.heroes()`: a view, not a copy.
pub(super) struct List {
    pub instance: Instance,
    pub relationship: usize,
}

pub(super) const TABLE: Table = &[
    ("List::len", |vm, args, _| {
        let list = list(&args[0])?;
        let len = list.instance.list_len(list.relationship);
        trap(vm, len).map(Value::usize)
    }),
    ("List::get", |vm, args, _| {
        let list = list(&args[0])?;
        let found = list.instance.list_get(list.relationship, args[1].as_usize());
        trap(vm, found).map(option)
    }),
    ("List::first", |vm, args, _| items(vm, &args[0]).map(|items| option(items.into_iter().next()))),
    ("List::last", |vm, args, _| items(vm, &args[0]).map(|items| option(items.into_iter().next_back()))),
    ("List::contains", |vm, args, _| {
        let object = convert::instance(&args[1])?;
        Ok(Value::bool(items(vm, &args[0])?.iter().any(|item| Instance::ptr_eq(item, &object))))
    }),
    ("List::to_vec", |vm, args, _| Ok(Value::vec(items(vm, &args[0])?.into_iter().map(Value::host).collect()))),
    ("List::push", |vm, args, _| {
        let (list, object) = (list(&args[0])?, convert::instance(&args[1])?);
        let done = list.instance.list_push(list.relationship, &object);
        trap(vm, done).map(|()| Value::Unit)
    }),
    ("List::insert", |vm, args, _| {
        let (list, object) = (list(&args[0])?, convert::instance(&args[2])?);
        let done = list.instance.list_insert(list.relationship, args[1].as_usize(), &object);
        trap(vm, done).map(|()| Value::Unit)
    }),
    ("List::remove", |vm, args, _| {
        let (list, object) = (list(&args[0])?, convert::instance(&args[1])?);
        let done = list.instance.list_remove(list.relationship, &object);
        trap(vm, done).map(Value::bool)
    }),
    ("List::clear", |vm, args, _| {
        let list = list(&args[0])?;
        let done = list.instance.list_clear(list.relationship);
        trap(vm, done).map(|()| Value::Unit)
    }),
    ("list_set", |vm, args, _| {
        let objects = convert::instances(vm, &args[1])?;
        let list = list(&args[0])?;
        let done = list.instance.list_assign(list.relationship, objects);
        trap(vm, done).map(|()| Value::Unit)
    }),
    ("Clone::clone@List", |_, args, _| Ok(args[0].clone())),
    ("Debug::fmt@List", |vm, args, _| {
        let list = list(&args[0])?;
        let pretty = crate::native::is_alternate(vm, &args[1])?;
        // Printing loads nothing.
        let text = match list.instance.loaded_list(list.relationship) {
            Some(items) if pretty => format!("{items:#?}"),
            Some(items) => format!("{items:?}"),
            None => "[..]".to_owned(),
        };
        crate::native::write(vm, &args[1], &text)
    }),
];

fn list(value: &Value) -> Run<&List> {
    match value.as_host::<List>() {
        Some(list) => Ok(list),
        None => panic("this value is no list of a relationship"),
    }
}

fn items(vm: &mut Vm<'_>, value: &Value) -> Run<Vec<Instance>> {
    let list = list(value)?;
    let items = list.instance.list(list.relationship);
    trap(vm, items)
}

fn option(found: Option<Instance>) -> Value {
    Value::option(found.map(Value::host))
}
