//! No column can hold these: a type of one's own, another model, a map of such.

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
    members: std::collections::BTreeMap<String, Vec<Team>>,
    team: Option<Team>,
}

fn main() {}
