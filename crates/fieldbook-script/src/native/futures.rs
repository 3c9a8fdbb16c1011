//! Futures, for what `prelude/futures.rs` makes of them.

use crate::vm::tasks::Task;
use crate::vm::trap::panic;
use crate::vm::value::Value;

use super::{Table, arg};

pub(super) const TABLE: Table = &[
    ("async_block", |_, args, _| Ok(Value::host(Task::new(arg(args, 0))))),
    ("async_resume", |vm, args, _| {
        let waker = arg(args, 1);
        let Value::Host(host) = vm.read_ref(&args[0])? else {
            return panic("this value is no future");
        };
        Ok(Value::option(vm.resume(host, waker)?))
    }),
    ("async_suspend", |vm, _, _| {
        vm.suspend()?;
        Ok(Value::Unit)
    }),
    ("async_waker", |vm, _, _| vm.waker()),
];
