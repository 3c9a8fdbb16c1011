//! An option that models do not have.
use fieldbook::prelude::*;

#[model(tabel)]
struct Hero {
    id: Option<i64>,
}

fn main() {
    println!("done");
}
