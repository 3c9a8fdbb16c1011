//! A constraint over columns that are not there, or over none.

use fieldbook::prelude::*;

#[model(table, unique(name, team), check(), index(name, wher = "x"))]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

#[model(unique(name))]
struct HeroPublic {
    name: String,
}

fn main() {}
