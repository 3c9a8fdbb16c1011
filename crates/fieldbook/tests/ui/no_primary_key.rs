//! A row without a primary key has no identity.

use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    name: String,
}

fn main() {}
