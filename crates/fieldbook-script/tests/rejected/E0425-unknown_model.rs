//! A query of a model that does not exist.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
}

fn main() {
    let heroes = select(Hero);
    let teams = select(Team);
    println!("done");
}
