//! `std::time`.

use std::time::Duration;

use super::{Table, write};

pub(super) const TABLE: Table = &[("Debug::fmt@Duration", |vm, args, _| {
    let duration = Duration::new(args[0].field(0).as_int() as u64, args[0].field(1).as_int() as u32);
    write(vm, &args[1], &format!("{duration:?}"))
})];
