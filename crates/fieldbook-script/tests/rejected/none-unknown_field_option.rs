//! An option that fields do not have.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(indx)]
    name: String,
}

fn main() {
    println!("done");
}
