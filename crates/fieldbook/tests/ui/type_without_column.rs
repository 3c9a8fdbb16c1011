//! No column can hold these: a type of one's own, a list, another model.

use fieldbook::prelude::*;

struct Point {
    x: f64,
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
    position: Point,
    tags: Vec<String>,
    team: Option<Team>,
}

fn main() {}
