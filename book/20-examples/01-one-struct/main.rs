use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    age: Option<i32>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;

    let session = Session::new(&engine);
    let hero = Hero::builder().name("Rusty-Man").age(48).build();
    session.add(&hero);
    session.add(&Hero::builder().name("Night Owl").build());
    session.commit()?;

    hero.set_age(49);
    session.commit()?;

    for hero in session.exec(select(Hero).filter(Hero.age.ge(40)))? {
        println!("{} is {} years old", hero.name(), hero.age().unwrap_or(0));
    }
    Ok(())
}
