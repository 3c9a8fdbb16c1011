//! The foreign key that the relationship is to follow is not there.

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
    #[relationship(foreign_keys = autumn_team_id)]
    team: Option<Team>,
}

fn main() {}
