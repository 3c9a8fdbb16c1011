//! Two foreign keys lead to the team; the relationship does not say which it follows.

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
    summer_team_id: Option<i64>,
    #[field(foreign_key = Team.id)]
    winter_team_id: Option<i64>,
    #[relationship]
    team: Option<Team>,
}

fn main() {}
