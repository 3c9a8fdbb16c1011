//! A hero without a secret name, or without any name: `build` waits for every required field.

use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    secret_name: String,
    age: Option<i32>,
}

fn main() {
    Hero::builder().name("Deadpond").build();
    Hero::builder().age(48).build();
}
