//! A field assigned as in a plain struct.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn main() {
    let hero = Hero::builder().name("Ada").build();
    hero.age = Some(3);
    println!("{:?}", hero.age());
}
