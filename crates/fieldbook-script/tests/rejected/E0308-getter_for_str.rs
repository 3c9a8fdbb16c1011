//! A getter's `String` where a text slice is declared.
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
    let name: &str = hero.name();
    println!("{name}");
}
