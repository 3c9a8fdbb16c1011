//! A builder method for a field that the model does not have.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() {
    let hero = Hero::builder().name("Deadpond").age(30).build();
    println!("{hero:?}");
}
