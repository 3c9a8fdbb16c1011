//! A column that the model does not have.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    let query = select(Hero).filter(Hero.nmae.eq("Deadpond"));
    println!("{}", session.exec(query)?.all().len());
    Ok(())
}
