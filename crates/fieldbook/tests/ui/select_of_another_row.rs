//! The rows of a query are what was selected.

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
    name: String,
}

fn rows(session: &Session) -> Result<()> {
    let _: Vec<Team> = session.exec(select(Hero))?.all();
    let _: Vec<i64> = session.exec(select(Hero.name))?.all();
    Ok(())
}

fn main() {}
