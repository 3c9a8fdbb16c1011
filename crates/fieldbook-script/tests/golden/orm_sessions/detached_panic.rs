use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn create(engine: &Engine) -> Result<Hero> {
    let session = Session::new(engine);
    let hero = Hero::builder().name("Deadpond").build();
    session.add(&hero);
    session.commit()?;
    Ok(hero)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let hero = create(&engine)?;
    println!("{hero:?}");
    match hero.try_name() {
        Ok(name) => println!("{name}"),
        Err(error) => println!("{} {error}", error.is_detached()),
    }
    println!("{}", hero.name());
    Ok(())
}
