//! The methods that a model has without anyone writing them: builder, getters, setters.

use std::cell::RefCell;
use std::rc::Rc;

use fieldbook::Result;
use fieldbook::dynamic::{Instance, Value as Core};

use super::convert::{self, instance};
use super::error::{result, trap};
use super::list::List;
use crate::items::AdtId;
use crate::model::{HostFn, HostOp};
use crate::native::Table;
use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::{Native, NativeInfo};
use crate::vm::trap::{Run, panic};
use crate::vm::value::{Cell, Reference, Root, Value};

/// What a builder was given.
#[derive(Clone, Default)]
struct Given {
    fields: Vec<(usize, Core)>,
    related: Vec<(usize, Option<Instance>)>,
    lists: Vec<(usize, Vec<Instance>)>,
}

/// Code that no declaration has: the methods of models, by what a call's info says, and `{:?}` of their objects.
pub(crate) const METHOD: Native = Native { name: "#method", run: method };
pub(crate) const SHOW: Native = Native { name: "#show", run: show };

pub(super) const TABLE: Table = &[(METHOD.name, METHOD.run), (SHOW.name, SHOW.run)];

/// Runs one of these methods.
fn method(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let Some(HostFn { model, op }) = info.host else {
        return panic("this method has no model");
    };
    match op {
        HostOp::Get(field) => {
            let object = instance(&args[0])?;
            let value = trap(vm, object.get(field as usize))?;
            let read = read(vm, &object, field, value, &info.ret);
            trap(vm, read)
        }
        HostOp::Update(field) => update(vm, args, (model, field)),
        HostOp::TryGet(field) => try_get(vm, args, info, field),
        HostOp::Set(_) | HostOp::SetRelated(_) | HostOp::SetList(_) => {
            let done = set(vm, args, info, op)?;
            trap(vm, done).map(|()| Value::Unit)
        }
        HostOp::TrySet(_) | HostOp::TrySetRelated(_) | HostOp::TrySetList(_) => {
            let done = set(vm, args, info, op)?;
            vm.host_events();
            Ok(result(done.map(|()| Value::Unit)))
        }
        HostOp::Related(relationship) => {
            let found = related(&args[0], relationship)?;
            trap(vm, found)
        }
        HostOp::TryRelated(relationship) => {
            let found = related(&args[0], relationship)?;
            vm.host_events();
            Ok(result(found))
        }
        HostOp::List(relationship) => {
            let found = list(&args[0], relationship)?;
            trap(vm, found)
        }
        HostOp::TryList(relationship) => {
            let found = list(&args[0], relationship)?;
            vm.host_events();
            Ok(result(found))
        }
        HostOp::PtrEq => Ok(Value::bool(Instance::ptr_eq(&instance(&args[0])?, &instance(&args[1])?))),
        HostOp::Builder => Ok(Value::host(RefCell::new(Given::default()))),
        HostOp::With(_) | HostOp::WithRelated(_) | HostOp::WithList(_) => with(vm, args, info, op),
        HostOp::Build => build(vm, args, model),
        HostOp::Computed(field) => computed(vm, args, info, (model, field)),
    }
}

/// A field's value as one of its type.
fn read(vm: &Vm<'_>, object: &Instance, field: u32, value: Core, ty: &Ty) -> Result<Value> {
    convert::from_field(&vm.program.host, value, ty).map_err(|why| {
        let schema = object.schema();
        schema.unreadable(&schema.fields()[field as usize].name, &why.message)
    })
}

/// Lends the field's value to a function of the program, and sets it to what it is then.
fn update(vm: &mut Vm<'_>, args: &[Value], (model, field): (AdtId, u32)) -> Run<Value> {
    let object = instance(&args[0])?;
    let program = vm.program.clone();
    let Some(declared) = program.host.model(model).and_then(|plan| plan.model.fields.get(field as usize)) else {
        return panic("this model has no such field");
    };
    let value = trap(vm, object.get(field as usize))?;
    let value = read(vm, &object, field, value, &declared.ty);
    let cell = Rc::new(Cell::new(trap(vm, value)?));
    let lent = Reference { root: Root::Cell(cell.clone()), path: Vec::new() };
    vm.call_now(args[1].clone(), vec![Value::Ref(Rc::new(lent))])?;
    let value = convert::to_field(&program.host, &cell.value.borrow(), &declared.ty)?;
    let done = object.set(field as usize, value);
    trap(vm, done).map(|()| Value::Unit)
}

fn computed(vm: &mut Vm<'_>, args: &[Value], info: &NativeInfo, (model, field): (AdtId, u32)) -> Run<Value> {
    let schema = vm.schema(model)?;
    let program = vm.program.clone();
    let declared = program.host.model(model).and_then(|plan| plan.model.computed.get(field as usize));
    let Some(computed) = schema.computed().iter().find(|it| declared.is_some_and(|own| own.name.text() == it.name()))
    else {
        return panic("this field is not computed");
    };
    let value = computed.compute(&instance(&args[0])?);
    let value = trap(vm, value)?;
    let read = convert::from_field(&program.host, value, &info.ret);
    trap(vm, read.map_err(|why| schema.unreadable(computed.name(), &why.message)))
}

/// The type of a setter's argument.
fn argument(info: &NativeInfo) -> &Ty {
    info.tys.last().unwrap_or(&Ty::Error)
}

fn try_get(vm: &mut Vm<'_>, args: &[Value], info: &NativeInfo, field: u32) -> Run<Value> {
    let object = instance(&args[0])?;
    let value = object.get(field as usize);
    vm.host_events();
    let (_, inner) = vm.program.host.library_type(&info.ret);
    Ok(result(value.and_then(|value| read(vm, &object, field, value, &inner[0]))))
}

fn set(vm: &mut Vm<'_>, args: &[Value], info: &NativeInfo, op: HostOp) -> Run<Result<()>> {
    let object = instance(&args[0])?;
    Ok(match op {
        HostOp::Set(field) | HostOp::TrySet(field) => {
            object.set(field as usize, convert::to_field(&vm.program.host, &args[1], argument(info))?)
        }
        HostOp::SetRelated(relationship) | HostOp::TrySetRelated(relationship) => {
            object.set_related(relationship as usize, convert::related(&args[1])?.as_ref())
        }
        HostOp::SetList(relationship) | HostOp::TrySetList(relationship) => {
            let objects = convert::instances(vm, &args[1])?;
            object.list_assign(relationship as usize, objects)
        }
        _ => return panic("this method sets nothing"),
    })
}

fn related(object: &Value, relationship: u32) -> Run<Result<Value>> {
    let found = instance(object)?.related(relationship as usize);
    Ok(found.map(|found| Value::option(found.map(Value::host))))
}

/// A list, loaded by now.
fn list(object: &Value, relationship: u32) -> Run<Result<Value>> {
    let (instance, relationship) = (instance(object)?, relationship as usize);
    Ok(instance.list_len(relationship).map(|_| Value::host(List { instance, relationship })))
}

fn given(value: &Value) -> Run<Given> {
    match value.as_host::<RefCell<Given>>() {
        Some(given) => Ok(given.take()),
        None => panic("this value is no builder"),
    }
}

fn with(vm: &mut Vm<'_>, args: &[Value], info: &NativeInfo, op: HostOp) -> Run<Value> {
    let mut given = given(&args[0])?;
    match op {
        HostOp::With(field) => {
            given.fields.push((field as usize, convert::to_field(&vm.program.host, &args[1], argument(info))?));
        }
        HostOp::WithRelated(relationship) => {
            given.related.push((relationship as usize, convert::related(&args[1])?));
        }
        HostOp::WithList(relationship) => {
            given.lists.push((relationship as usize, convert::instances(vm, &args[1])?));
        }
        _ => {}
    }
    Ok(Value::host(RefCell::new(given)))
}

fn build(vm: &mut Vm<'_>, args: &[Value], model: crate::items::AdtId) -> Run<Value> {
    let given = given(&args[0])?;
    let schema = vm.schema(model)?;
    let object = Instance::new(&schema, given.fields);
    for (relationship, target) in given.related {
        let done = object.set_related(relationship, target.as_ref());
        trap(vm, done)?;
    }
    for (relationship, targets) in given.lists {
        let done = object.list_assign(relationship, targets);
        trap(vm, done)?;
    }
    Ok(Value::host(object))
}

/// `{:?}` of a model's object.
fn show(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let object = instance(&args[0])?;
    let pretty = crate::native::is_alternate(vm, &args[1])?;
    let text = if pretty { format!("{object:#?}") } else { format!("{object:?}") };
    crate::native::write(vm, &args[1], &text)
}
