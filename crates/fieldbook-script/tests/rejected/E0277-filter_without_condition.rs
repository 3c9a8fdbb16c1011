//! A filter by a value that is no condition.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() {
    let query = select(Hero).filter("name = 'x'");
    println!("done");
}
