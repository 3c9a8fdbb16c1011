//! A row of two columns taken as one value.
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
    for name in session.exec(select((Hero.name, Hero.age)))? {
        println!("{name}");
    }
    Ok(())
}
