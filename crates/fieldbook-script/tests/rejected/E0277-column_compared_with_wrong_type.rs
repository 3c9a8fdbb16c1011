//! A text column compared with a number.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() {
    let query = select(Hero).filter(Hero.name.eq(5));
    println!("done");
}
