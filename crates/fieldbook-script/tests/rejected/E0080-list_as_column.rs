//! A map of models in a table, which no column can hold.
use fieldbook::prelude::*;
use std::collections::BTreeMap;

#[model]
struct Power {
    name: String,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    powers: BTreeMap<String, Vec<Power>>,
}

fn main() {
    println!("done");
}
