//! Two sources of one value, and two opposite instructions.

use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(default = 1, default_factory = i64::default)]
    size: i64,
    #[relationship(cascade_delete, passive_deletes = All)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
}

fn main() {}
