//! A foreign key names a column that the other table does not have.

use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Team.idd)]
    team_id: Option<i64>,
    #[field(foreign_key = "team.id")]
    other_id: Option<i64>,
}

fn main() {}
