//! Nothing says which team a hero belongs to.

use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship]
    team: Option<Team>,
}

fn main() {}
