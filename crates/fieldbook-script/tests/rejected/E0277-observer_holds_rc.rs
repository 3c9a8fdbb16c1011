//! An observer may be called from any thread, which an `Rc` is not made for.

use std::cell::Cell;
use std::rc::Rc;

use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let count = Rc::new(Cell::new(0));
    let seen = count.clone();
    engine.observe(move |_event| {
        seen.set(seen.get() + 1);
    });
    println!("{}", count.get());
    Ok(())
}
