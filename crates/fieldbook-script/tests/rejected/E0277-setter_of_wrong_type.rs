//! A text field set to a number.
use fieldbook::prelude::*;

#[model]
struct Hero {
    name: String,
}

fn main() {
    let hero = Hero::builder().name("Deadpond").build();
    hero.set_name(7);
    println!("{hero:?}");
}
