//! An option that relationships do not have.
use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship(back_populate = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship]
    team: Option<Team>,
}

fn main() {
    println!("done");
}
