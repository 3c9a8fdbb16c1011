//! A setter of a field that the model does not have.
use fieldbook::prelude::*;

#[model]
struct Hero {
    name: String,
}

fn main() {
    let hero = Hero::builder().name("Deadpond").build();
    hero.set_age(3);
    println!("{hero:?}");
}
