//! A model written as a struct literal.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn main() {
    let hero = Hero { id: None, name: "Ada".to_string(), age: None };
    println!("{}", hero.name());
}
