//! A foreign key to a field that the other model does not have.
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
    #[field(foreign_key = Team.key)]
    team_id: Option<i64>,
}

fn main() {
    println!("done");
}
