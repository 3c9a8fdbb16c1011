//! Children that are deleted and left alone.
use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship(back_populates = team, cascade_delete, passive_deletes = All)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

fn main() {
    println!("done");
}
