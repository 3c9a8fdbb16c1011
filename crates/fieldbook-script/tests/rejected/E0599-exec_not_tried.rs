//! A result of results used without taking it out.
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
    let heroes = session.exec(select(Hero)).all();
    println!("{}", heroes.len());
    Ok(())
}
