//! A relationship whose other side has another name.
use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship(back_populates = taem)]
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
