//! `std::time`.

use std::time::Duration;

use super::{Table, format};

pub(super) const TABLE: Table = &[("Debug::fmt@Duration", |vm, args, _| {
    let duration = Duration::new(args[0].field(0).as_int() as u64, args[0].field(1).as_int() as u32);
    let f = format::formatter(vm, &args[1])?;
    let text = match f.options().precision {
        Some(places) => format!("{duration:.places$?}"),
        None => format!("{duration:?}"),
    };
    // Its digits are counted already.
    f.pad_number(false, "", &text);
    Ok(crate::vm::value::Value::ok(crate::vm::value::Value::Unit))
})];
