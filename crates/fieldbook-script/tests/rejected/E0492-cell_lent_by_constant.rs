//! Cell lent by constant.

use std::cell::Cell;

const START: Cell<u8> = Cell::new(1);
const SHARED: &Cell<u8> = &START;

fn main() {
    println!("{}", SHARED.get());
}
