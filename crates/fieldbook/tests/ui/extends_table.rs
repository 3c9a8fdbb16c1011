//! A table cannot be extended: its columns belong to it.

use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

#[model(extends = Hero)]
struct HeroPublic {
    age: i32,
}

fn main() {
    let hero = HeroPublic::builder().name("Deadpond").age(48).build();
    println!("{} {:?}", hero.name(), hero.id());
}
