//! An optional field printed for people.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn main() {
    let hero = Hero::builder().name("Ada").age(36).build();
    println!("{}", hero.age());
}
