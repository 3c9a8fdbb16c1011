//! A method that queries do not have.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() {
    let query = select(Hero).where_(Hero.name.eq("Deadpond"));
    println!("done");
}
