//! A list in a table, which no column can hold.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    powers: Vec<String>,
}

fn main() {
    println!("done");
}
