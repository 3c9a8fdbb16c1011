use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    secret_name: String,
    age: Option<i32>,
}

fn create_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let hero_1 = Hero::builder()
        .name("Deadpond")
        .secret_name("Dive Wilson")
        .build();
    let hero_2 = Hero::builder()
        .name("Spider-Boy")
        .secret_name("Pedro Parqueador")
        .build();
    let hero_3 = Hero::builder()
        .name("Rusty-Man")
        .secret_name("Tommy Sharp")
        .age(48)
        .build();
    println!("Before interacting with the database");
    println!("Hero 1: {hero_1:?}\nHero 2: {hero_2:?}\nHero 3: {hero_3:?}");

    session.add(&hero_1);
    session.add(&hero_2);
    session.add(&hero_3);
    println!("After adding to the session");
    println!("Hero 1: {hero_1:?}\nHero 2: {hero_2:?}\nHero 3: {hero_3:?}");

    session.commit()?;
    println!("After committing the session");
    println!("Hero 1: {hero_1:?}\nHero 2: {hero_2:?}\nHero 3: {hero_3:?}");

    println!("After committing the session, show ids");
    println!("Hero 1 id: {:?}", hero_1.id());
    println!("Hero 2 id: {:?}", hero_2.id());
    println!("Hero 3 id: {:?}", hero_3.id());

    println!("After committing the session, show names");
    println!("Hero 1 name: {}", hero_1.name());
    println!("Hero 2 name: {}", hero_2.name());
    println!("Hero 3 name: {}", hero_3.name());

    session.refresh(&hero_1)?;
    session.refresh(&hero_2)?;
    session.refresh(&hero_3)?;
    println!("After refreshing the heroes");
    println!("Hero 1: {hero_1:?}\nHero 2: {hero_2:?}\nHero 3: {hero_3:?}");

    drop(session);
    println!("After the session closes");
    println!("Hero 1: {hero_1:?}\nHero 2: {hero_2:?}\nHero 3: {hero_3:?}");
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all(Hero)?;
    create_heroes(&engine)
}
