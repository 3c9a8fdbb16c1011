//! A cell cannot be shared with other threads.

use std::cell::RefCell;

use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let log = RefCell::new(Vec::new());
    engine
        .observe(move |event| {
            log.borrow_mut().push(format!("{event:?}"));
        });
    Ok(())
}
