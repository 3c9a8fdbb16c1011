use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn find(session: &Session, name: &str) -> Result<Hero> {
    session.exec(select(Hero).filter(Hero.name.eq(name)))?.one()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    session.add(&Hero::builder().name("Deadpond").build());
    session.commit()?;
    println!("{}", find(&session, "Deadpond")?.name());
    println!("{}", find(&session, "Nobody")?.name());
    Ok(())
}
