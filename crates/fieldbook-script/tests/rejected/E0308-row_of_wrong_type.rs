//! A query's rows collected as another type.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn names(session: &Session) -> Result<Vec<i64>> {
    Ok(session.exec(select(Hero.name))?.all())
}

fn main() {
    println!("done");
}
