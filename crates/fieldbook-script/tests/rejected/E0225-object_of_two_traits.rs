//! Object of two traits.

use std::fmt::{Debug, Display};

fn show(thing: &(dyn Debug + Display)) {
    println!("{thing} {thing:?}");
}

fn main() {
    show(&1);
}
