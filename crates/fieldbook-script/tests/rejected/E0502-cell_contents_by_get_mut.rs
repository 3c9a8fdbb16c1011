//! The contents of a cell are held while it is borrowed.
use std::cell::RefCell;
fn main() {
    let mut cell = RefCell::new(1);
    let inside = cell.get_mut();
    println!("{}", cell.borrow());
    *inside += 1;
}
