//! A foreign key is a column, which the compiler can look up; not a text as in Python, nor a whole table.

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
    #[field(foreign_key = "team.id")]
    team_id: Option<i64>,
    #[field(foreign_key = Team)]
    other_team_id: Option<i64>,
}

fn main() {}
