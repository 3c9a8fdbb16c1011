//! A model that is an enum.
use fieldbook::prelude::*;

#[model]
enum Hero {
    Good,
    Bad,
}

fn main() {
    println!("done");
}
