//! One name for a field and a relationship, and two variants stored alike.

use fieldbook::prelude::*;

#[derive(FieldEnum)]
enum Power {
    Flight,
    #[field(rename = "Flight")]
    Wings,
}

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
    team: Option<i64>,
    #[relationship]
    team: Option<Team>,
}

fn main() {}
