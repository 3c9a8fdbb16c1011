//! A model built without one of its required fields.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    secret_name: String,
}

fn main() {
    let hero = Hero::builder().name("Deadpond").build();
    println!("{hero:?}");
}
