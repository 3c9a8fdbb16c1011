//! `Rc`, cells, `mem`.

use std::rc::{Rc, Weak};

use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, Trap, panic};
use crate::vm::value::{Cell, Dyn, Guard, Reference, Root, Value};

use super::{Table, arg};

pub(super) const TABLE: Table = &[
    ("Box::new", |_, args, _| Ok(arg(args, 0))),
    ("box_leak", |_, args, _| {
        let root = Root::Cell(Rc::new(Cell::new(arg(args, 0))));
        Ok(Value::Ref(Rc::new(Reference { root, path: Vec::new() })))
    }),
    ("Rc::new", |_, args, _| Ok(Value::Rc(Rc::new(Cell::new(arg(args, 0)))))),
    ("rc_of", |_, args, _| Ok(Value::Rc(Rc::new(Cell::new(arg(args, 0)))))),
    ("Clone::clone@Rc", |_, args, _| Ok(arg(args, 0))),
    ("Rc::strong_count", |_, args, _| Ok(Value::usize(rc(&args[0])?.1.saturating_sub(2)))),
    ("Rc::weak_count", |_, args, _| Ok(Value::usize(Rc::weak_count(&rc(&args[0])?.0)))),
    ("Rc::ptr_eq", |_, args, _| Ok(Value::bool(Rc::ptr_eq(&rc(&args[0])?.0, &rc(&args[1])?.0)))),
    ("Rc::downgrade", |_, args, _| {
        let weak = Value::Weak(Rc::downgrade(&rc(&args[0])?.0));
        Ok(like(&args[0], weak))
    }),
    ("Rc::try_unwrap", try_unwrap),
    ("Rc::get_mut", get_mut),
    ("Rc::make_mut", make_mut),
    ("rc_empty", |_, _, _| Ok(Value::Rc(Rc::new(Cell::new(Value::Unit))))),
    ("rc_fill", |_, args, _| {
        *rc(&args[0])?.0.value.borrow_mut() = arg(args, 1);
        Ok(Value::Unit)
    }),
    ("Clone::clone@Weak", |_, args, _| Ok(arg(args, 0))),
    ("Weak::new", |_, _, _| Ok(Value::Weak(Weak::new()))),
    ("Weak::upgrade", |_, args, _| {
        let found = weak(&args[0]).upgrade();
        Ok(Value::option(found.map(|cell| like(&args[0], Value::Rc(cell)))))
    }),
    ("Weak::strong_count", |_, args, _| Ok(Value::usize(weak(&args[0]).strong_count()))),
    ("Weak::weak_count", |_, args, _| Ok(Value::usize(weak(&args[0]).weak_count().saturating_sub(1)))),
    ("Weak::ptr_eq", |_, args, _| Ok(Value::bool(weak(&args[0]).ptr_eq(&weak(&args[1]))))),
    ("Cell::new", |_, args, _| Ok(Value::cell(arg(args, 0)))),
    ("RefCell::new", |_, args, _| Ok(Value::cell(arg(args, 0)))),
    ("Cell::get", |_, args, _| Ok(cell(&args[0])?.value.borrow().clone())),
    ("Cell::set", |_, args, _| {
        let old = cell(&args[0])?.value.replace(arg(args, 1));
        drop(old);
        Ok(Value::Unit)
    }),
    ("Cell::replace", |_, args, _| Ok(cell(&args[0])?.value.replace(arg(args, 1)))),
    ("Cell::into_inner", |_, args, _| Ok(cell(&args[0])?.value.take())),
    ("RefCell::into_inner", |_, args, _| Ok(cell(&args[0])?.value.take())),
    ("Cell::get_mut", cell_mut),
    ("RefCell::get_mut", cell_mut),
    ("RefCell::borrow", |_, args, _| match guard(&args[0], false)? {
        Some(guard) => Ok(guard),
        None => panic("RefCell already mutably borrowed"),
    }),
    ("RefCell::borrow_mut", |_, args, _| match guard(&args[0], true)? {
        Some(guard) => Ok(guard),
        None => panic("RefCell already borrowed"),
    }),
    ("RefCell::try_borrow", |_, args, _| Ok(tried(guard(&args[0], false)?))),
    ("RefCell::try_borrow_mut", |_, args, _| Ok(tried(guard(&args[0], true)?))),
    ("Ref::clone", |_, args, _| match &args[0] {
        Value::Guard(guard) => {
            guard.cell.borrows.set(guard.cell.borrows.get() + 1);
            let (cell, path) = (guard.cell.clone(), guard.path.clone());
            Ok(Value::Guard(Rc::new(Guard { cell, path, writes: false })))
        }
        _ => Ok(arg(args, 0)),
    }),
    ("ref_of_part", |_, args, _| match (arg(args, 0), arg(args, 1)) {
        // What was borrowed for writing is changed in its place.
        (Value::Guard(whole), Value::Ref(part)) if whole.writes => {
            whole.cell.borrows.set(whole.cell.borrows.get() - 1);
            let (cell, path) = (whole.cell.clone(), part.path.clone());
            Ok(Value::Guard(Rc::new(Guard { cell, path, writes: true })))
        }
        // A part that is only read brings the whole along, whose borrow goes on as long.
        (whole, part) => {
            let cell = Rc::new(Cell::new(Value::tuple(vec![part, whole])));
            cell.borrows.set(1);
            let path = vec![crate::vm::value::Step::Field(0)];
            Ok(Value::Guard(Rc::new(Guard { cell, path, writes: false })))
        }
    }),
    ("cell_peek", |_, args, _| Ok(cell(&args[0])?.value.borrow().clone())),
    ("rc_peek", |_, args, _| Ok(rc(&args[0])?.0.value.borrow().clone())),
    ("guard_peek", guard_peek),
    ("drop", |_, args, _| {
        drop(arg(args, 0));
        Ok(Value::Unit)
    }),
    ("replace", |vm, args, _| {
        let value = arg(args, 1);
        vm.write_ref(&args[0], value)
    }),
    ("swap", |vm, args, _| {
        let b = vm.write_ref(&args[1], Value::Unit)?;
        let a = vm.write_ref(&args[0], b)?;
        vm.write_ref(&args[1], a)?;
        Ok(Value::Unit)
    }),
    ("variant_of", |_, args, info| {
        Ok(Value::Int(match (info.names.first(), &args[0]) {
            (Some(&"Option"), value) => (!matches!(value, Value::Nil(0))).into(),
            (_, value) => value.variant().into(),
        }))
    }),
    ("object_type", |vm, args, _| Ok(Value::Int(innermost(vm, arg(args, 0))?.0.into()))),
    ("object_inner", |vm, args, _| Ok(innermost(vm, arg(args, 0))?.1)),
    ("forget", |_, args, _| {
        std::mem::forget(arg(args, 0));
        Ok(Value::Unit)
    }),
    ("exit", |_, args, _| {
        let code = args[0].as_int() as i32;
        let message = format!("the program ended itself with code {code}");
        Err(Box::new(Trap { exit: Some(code), ..*Trap::boxed(message) }))
    }),
];

/// What an `Rc` points to, with the number of handles that there are.
fn rc(value: &Value) -> Run<(Rc<Cell>, usize)> {
    match value {
        Value::Rc(cell) => Ok((cell.clone(), Rc::strong_count(cell))),
        Value::Dyn(object) => rc(&object.value),
        _ => panic("this value is no `Rc`"),
    }
}

fn weak(value: &Value) -> Weak<Cell> {
    match value {
        Value::Weak(other) => other.clone(),
        Value::Dyn(object) => weak(&object.value),
        _ => Weak::new(),
    }
}

/// A handle to the same trait object as another is one to.
fn like(other: &Value, handle: Value) -> Value {
    match other {
        Value::Dyn(object) => Value::Dyn(Rc::new(Dyn { vtable: object.vtable, value: handle })),
        _ => handle,
    }
}

/// What a trait object holds, and the number of its type; an object of an object's is what that one holds.
fn innermost(vm: &mut Vm<'_>, object: Value) -> Run<(u32, Value)> {
    let (vtable, inner) = vm.open_dyn(object)?;
    match &inner {
        Value::Dyn(_) => innermost(vm, inner),
        Value::Ref(_) | Value::Slot(_) if matches!(vm.read_ref(&inner)?, Value::Dyn(_)) => innermost(vm, inner),
        _ => Ok((vm.program.vtables[vtable as usize].ty, inner)),
    }
}

fn cell(value: &Value) -> Run<Rc<Cell>> {
    match value {
        Value::Cell(cell) => Ok(cell.clone()),
        _ => panic("this value is no cell"),
    }
}

fn try_unwrap(_: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    match arg(args, 0) {
        Value::Rc(cell) if Rc::strong_count(&cell) == 1 => Ok(Value::ok(cell.value.take())),
        other => Ok(Value::err(other)),
    }
}

fn cell_ref(cell: Rc<Cell>) -> Value {
    Value::Ref(Rc::new(Reference { root: Root::Cell(cell), path: Vec::new() }))
}

fn get_mut(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    match vm.read_ref(&args[0])? {
        Value::Rc(cell) if Rc::strong_count(&cell) == 2 && Rc::weak_count(&cell) == 0 => Ok(cell_ref(cell)),
        _ => Ok(Value::NONE),
    }
}

fn make_mut(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    match vm.read_ref(&args[0])? {
        Value::Rc(cell) if Rc::strong_count(&cell) == 2 => Ok(cell_ref(cell)),
        Value::Rc(cell) => {
            let own = Rc::new(Cell::new(cell.value.borrow().clone()));
            vm.write_ref(&args[0], Value::Rc(own.clone()))?;
            Ok(cell_ref(own))
        }
        _ => panic("this value is no `Rc`"),
    }
}

fn cell_mut(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let value = vm.read_ref(&args[0])?;
    Ok(cell_ref(cell(&value)?))
}

/// A borrow, unless one that is in the way is still there.
fn guard(value: &Value, writes: bool) -> Run<Option<Value>> {
    let cell = cell(value)?;
    let now = cell.borrows.get();
    if now < 0 || (writes && now > 0) {
        return Ok(None);
    }
    cell.borrows.set(if writes { -1 } else { now + 1 });
    Ok(Some(Value::Guard(Rc::new(Guard { cell, path: Vec::new(), writes }))))
}

fn tried(guard: Option<Value>) -> Value {
    match guard {
        Some(guard) => Value::ok(guard),
        None => Value::err(Value::tuple(vec![Value::Unit])),
    }
}

fn guard_peek(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    vm.read_ref(&args[0])
}
