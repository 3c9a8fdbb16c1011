//! A data model has no rows to follow a relationship from.

use fieldbook::prelude::*;

#[model]
struct Team {
    #[relationship]
    heroes: Vec<Hero>,
}

#[model]
struct Hero {
    name: String,
}

fn main() {}
