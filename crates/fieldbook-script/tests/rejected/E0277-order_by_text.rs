//! An order by a text.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() {
    let query = select(Hero).order_by("name");
    println!("done");
}
