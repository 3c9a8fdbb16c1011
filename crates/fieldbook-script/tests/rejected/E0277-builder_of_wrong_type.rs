//! A builder's number field given a text.
use fieldbook::prelude::*;

#[model]
struct Hero {
    name: String,
    age: Option<i32>,
}

fn main() {
    let hero = Hero::builder().name("Deadpond").age("thirty").build();
    println!("{hero:?}");
}
