//! The database could not set a column to NULL that does not admit it.

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
    #[field(foreign_key = Team.id, ondelete = SetNull)]
    team_id: i64,
    #[field(ondelete = Cascade)]
    other_id: Option<i64>,
    #[field(foreign_key = Team.id, ondelete = Delete)]
    third_id: Option<i64>,
}

fn main() {}
