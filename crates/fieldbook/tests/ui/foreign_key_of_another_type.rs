//! A foreign key has the type of the column that it refers to.

use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Team.id)]
    team_id: Option<String>,
}

fn main() {}
