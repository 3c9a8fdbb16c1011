//! A link model refers to both sides; and only a list can go over one.

use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship(link_model = Link)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship(link_model = Link)]
    team: Option<Team>,
}

#[model(table)]
struct Link {
    #[field(primary_key, foreign_key = Team.id)]
    team_id: Option<i64>,
    #[field(primary_key)]
    hero_id: Option<i64>,
}

fn main() {}
