// says: age
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    power: String,
    age: Option<i32>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    session.add(&Hero::builder().name("Moss").power("grows on anything").build());
    session.add(&Hero::builder().name("Comet").power("is never late").age(67).build());
    session.commit()?;
    Ok(())
}
