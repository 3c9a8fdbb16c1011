//! A computed field's function gives what the field cannot hold.

use fieldbook::prelude::*;

fn length(hero: &Hero) -> i64 {
    hero.name().len() as i64
}

#[model]
struct Hero {
    name: String,
    #[field(computed = length)]
    shown: String,
}

fn main() {
    let hero = Hero::builder().name("Deadpond").build();
    println!("{}", hero.shown());
}
