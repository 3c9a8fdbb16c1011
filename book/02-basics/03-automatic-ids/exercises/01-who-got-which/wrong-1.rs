// says: chosen by the program
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    power: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);

    let rain = Hero::builder().id(1).name("Rain").power("calls the weather").build();
    let echo = Hero::builder().id(2).name("Echo").power("is heard everywhere").build();
    for hero in [&rain, &echo] {
        println!("{} has id {}", hero.name(), hero.id().unwrap_or(0));
        session.add(hero);
    }
    session.commit()?;
    Ok(())
}
