//! A limit that is a text.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
}

fn main() {
    let query = select(Hero).limit("three");
    println!("done");
}
