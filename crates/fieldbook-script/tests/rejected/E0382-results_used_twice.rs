//! A result used after `all` consumed it.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    let results = session.exec(select(Hero))?;
    println!("{}", results.all().len());
    println!("{:?}", results.first());
    Ok(())
}
