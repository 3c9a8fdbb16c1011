//! What `borrow` gives is not to be changed, nor is an element of it.
use std::cell::RefCell;

fn main() {
    let ages = RefCell::new(vec![1]);
    ages.borrow()[0] = 6;
    println!("{ages:?}");
}
