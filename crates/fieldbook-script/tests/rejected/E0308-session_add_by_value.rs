//! An object added by value.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    let hero = Hero::builder().name("Deadpond").build();
    session.add(hero);
    session.commit()
}
