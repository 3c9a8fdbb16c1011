//! The first word of a borrowed text outlives the borrow.
use std::cell::RefCell;
fn main() {
    let text = RefCell::new(String::from("a b"));
    let word = text.borrow().split(' ').next();
    println!("{word:?}");
}
