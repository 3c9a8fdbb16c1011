//! The first result used as if it were always there.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    let hero = session.exec(select(Hero))?.first();
    println!("{}", hero.name());
    Ok(())
}
