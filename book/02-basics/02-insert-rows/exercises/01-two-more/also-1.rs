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
    let moss = Hero::builder().name("Moss").power("grows on anything").build();
    session.add(&moss);
    session.commit()?;
    let comet = Hero::builder().power("is never late").name("Comet").build();
    comet.set_age(76);
    session.add(&comet);
    session.commit()?;
    Ok(())
}
