//! Threads and the program's clock, for what `prelude/threads.rs` makes of them.

use crate::vm::threads::Wish;
use crate::vm::trap::panic;
use crate::vm::value::Value;

use super::{Table, arg};

pub(super) const TABLE: Table = &[
    ("thread_start", |vm, args, _| {
        let name = match &args[1] {
            Value::Str(text) => Some(text.text.clone()),
            _ => None,
        };
        let start = arg(args, 0);
        Ok(Value::usize(vm.start_thread(start, name)?))
    }),
    ("thread_done", |vm, args, _| Ok(Value::bool(vm.thread_is_done(args[0].as_usize())))),
    ("thread_wait", |vm, args, _| {
        vm.ask(Wish::Wait { again: args[0].as_bool(), until: None })?;
        Ok(Value::Unit)
    }),
    ("thread_wait_until", |vm, args, _| {
        vm.ask(Wish::Wait { again: args[0].as_bool(), until: Some(args[1].as_int() as u64) })?;
        Ok(Value::Unit)
    }),
    ("thread_yield", |vm, _, _| {
        vm.ask(Wish::Yield)?;
        Ok(Value::Unit)
    }),
    ("thread_self", |vm, _, _| Ok(Value::usize(vm.current_thread()))),
    ("thread_name", |vm, args, _| Ok(Value::option(vm.thread_name(args[0].as_usize()).map(Value::str)))),
    ("thread_panic", |vm, args, _| {
        let found = vm.thread_panic(args[0].as_usize());
        Ok(Value::option(found.map(|(message, literal)| Value::tuple(vec![Value::str(message), Value::bool(literal)]))))
    }),
    ("clock_nanos", |vm, _, _| Ok(Value::Int(vm.nanos() as i64))),
    ("guard_home", |_, args, _| match &args[0] {
        Value::Guard(guard) => Ok(Value::Cell(guard.cell.clone())),
        _ => panic("this value guards nothing"),
    }),
    ("cell_poisoned", |_, args, _| Ok(Value::bool(matches!(&args[0], Value::Cell(cell) if cell.poisoned.get())))),
    ("cell_heal", |_, args, _| {
        if let Value::Cell(cell) = &args[0] {
            cell.poisoned.set(false);
        }
        Ok(Value::Unit)
    }),
];
