//! A data model used as a table.
use fieldbook::prelude::*;

#[model]
struct HeroBase {
    name: String,
}

fn main() {
    let query = select(HeroBase);
    println!("done");
}
