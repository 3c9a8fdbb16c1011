//! What a session has in hand, what changed of an object, and an object made transient.

use fieldbook::History;
use fieldbook::dynamic::Instance;

use super::convert::{from_field, instance};
use super::error::result;
use super::session::{finish, session};
use super::table::{Column, Relation, table};
use crate::native::Table;
use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// Objects of any models.
struct Objects(Vec<Instance>);

pub(super) const TABLE: Table = &[
    ("Session::new_objects", |_, args, _| Ok(Value::host(Objects(session(&args[0])?.new_instances())))),
    ("Session::dirty_objects", |_, args, _| Ok(Value::host(Objects(session(&args[0])?.dirty_instances())))),
    ("Session::deleted_objects", |_, args, _| Ok(Value::host(Objects(session(&args[0])?.deleted_instances())))),
    ("Session::is_modified", |_, args, _| {
        session(&args[0])?;
        Ok(Value::bool(instance(&args[1])?.is_modified()))
    }),
    ("Session::get_one", |vm, args, info| {
        let (schema, key) = super::session::key(vm, args, info)?;
        let found = session(&args[0])?.get_one_instance(&schema, &key);
        Ok(finish(vm, found.map(Value::host)))
    }),
    ("ObjectSet::len", |_, args, _| Ok(Value::usize(objects(&args[0])?.len()))),
    ("ObjectSet::contains", |_, args, _| {
        let object = instance(&args[1])?;
        Ok(Value::bool(objects(&args[0])?.iter().any(|known| Instance::ptr_eq(known, &object))))
    }),
    ("ObjectSet::of", |vm, args, _| {
        let Some(table) = table(&args[1]) else {
            return panic("this value is no table");
        };
        let schema = vm.schema(table.model)?;
        let own = objects(&args[0])?.iter().filter(|object| *object.schema() == schema);
        Ok(Value::vec(own.cloned().map(Value::host).collect()))
    }),
    ("Debug::fmt@ObjectSet", |vm, args, _| {
        let shown = objects(&args[0])?.to_vec();
        let pretty = crate::native::is_alternate(vm, &args[1])?;
        let text = if pretty { format!("{shown:#?}") } else { format!("{shown:?}") };
        crate::native::write(vm, &args[1], &text)
    }),
    ("history", history),
    ("make_transient", |vm, args, _| {
        let done = instance(&args[0])?.make_transient();
        vm.host_events();
        Ok(result(done.map(|()| Value::Unit)))
    }),
];

fn objects(value: &Value) -> Run<&[Instance]> {
    match value.as_host::<Objects>() {
        Some(objects) => Ok(&objects.0),
        None => panic("this value is no set of objects"),
    }
}

/// `History`, with its fields in the order of `prelude/fieldbook.rs`; what a value is, the call's result says.
fn history(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let object = instance(&args[0])?;
    if let Some(relation) = args[1].as_host::<Relation>() {
        let list = object.schema().relationships()[relation.relationship].list;
        let shown = |objects: Vec<Option<Instance>>| match list {
            true => Value::vec(objects.into_iter().flatten().map(Value::host).collect()),
            false => Value::vec(objects.into_iter().map(|object| Value::option(object.map(Value::host))).collect()),
        };
        let History { added, unchanged, deleted } = object.relationship_changes(relation.relationship);
        return Ok(Value::adt(0, vec![shown(added), shown(unchanged), shown(deleted)]));
    }
    let Some(column) = args[1].as_host::<Column>() else {
        return panic("this value is no column or relationship");
    };
    let item = match &info.ret {
        Ty::Adt(_, args) if args.len() == 1 => args[0].clone(),
        _ => Ty::Error,
    };
    let shown = |values: Vec<fieldbook::dynamic::Value>| -> Run<Value> {
        let values = values.into_iter().map(|value| from_field(&vm.program.host, value, &item));
        Ok(Value::vec(values.collect::<Run<_>>()?))
    };
    let History { added, unchanged, deleted } = object.field_changes(column.field);
    Ok(Value::adt(0, vec![shown(added)?, shown(unchanged)?, shown(deleted)?]))
}
