//! An optional field's value where a number is expected.
use fieldbook::prelude::*;

#[model]
struct Hero {
    name: String,
    age: Option<i32>,
}

fn older(hero: &Hero) -> i32 {
    hero.age()
}

fn main() {
    println!("done");
}
