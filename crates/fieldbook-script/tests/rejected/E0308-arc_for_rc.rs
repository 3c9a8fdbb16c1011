//! `Arc` and `Rc` are two types.

use std::rc::Rc;
use std::sync::Arc;

fn shown(name: Rc<String>) -> usize {
    name.len()
}

fn main() {
    let name = Arc::new(String::from("Deadpond"));
    println!("{}", shown(name));
}
