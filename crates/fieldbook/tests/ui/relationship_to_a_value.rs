//! A relationship leads to a table model: not to a value, and not to a data model.

use fieldbook::prelude::*;

#[model]
struct TeamPublic {
    name: String,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Hero.id)]
    team_id: Option<i64>,
    #[relationship]
    team: Option<TeamPublic>,
    #[relationship]
    nickname: Option<String>,
}

fn main() {}
