use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    secret_name: String,
    #[field(index)]
    age: Option<i32>,
}

fn create_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    session.add_all(&[
        Hero::builder()
            .name("Deadpond")
            .secret_name("Dive Wilson")
            .build(),
        Hero::builder()
            .name("Spider-Boy")
            .secret_name("Pedro Parqueador")
            .build(),
        Hero::builder()
            .name("Rusty-Man")
            .secret_name("Tommy Sharp")
            .age(48)
            .build(),
        Hero::builder()
            .name("Tarantula")
            .secret_name("Natalia Roman-on")
            .age(32)
            .build(),
        Hero::builder()
            .name("Black Lion")
            .secret_name("Trevor Challa")
            .age(35)
            .build(),
        Hero::builder()
            .name("Dr. Weird")
            .secret_name("Steve Weird")
            .age(36)
            .build(),
        Hero::builder()
            .name("Captain North America")
            .secret_name("Esteban Rogelios")
            .age(93)
            .build(),
    ]);
    session.commit()
}

fn update_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let hero_1 = session
        .exec(select(Hero).filter(Hero.name.eq("Spider-Boy")))?
        .one()?;
    println!("Hero 1: {hero_1:?}");
    let hero_2 = session
        .exec(select(Hero).filter(Hero.name.eq("Captain North America")))?
        .one()?;
    println!("Hero 2: {hero_2:?}");

    hero_1.set_age(16);
    hero_1.set_name("Spider-Youngster");
    session.add(&hero_1);
    hero_2.set_name("Captain North America Except Canada");
    hero_2.set_age(110);
    session.add(&hero_2);

    session.commit()?;
    session.refresh(&hero_1)?;
    session.refresh(&hero_2)?;
    println!("Updated hero 1: {hero_1:?}");
    println!("Updated hero 2: {hero_2:?}");
    Ok(())
}

fn delete_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let youngster = || select(Hero).filter(Hero.name.eq("Spider-Youngster"));
    let hero = session.exec(youngster())?.one()?;
    println!("Hero: {hero:?}");
    session.delete(&hero)?;
    session.commit()?;
    println!("Deleted hero: {hero:?}");

    if session.exec(youngster())?.first().is_none() {
        println!("There's no hero named Spider-Youngster");
    }
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all(Hero)?;
    create_heroes(&engine)?;
    update_heroes(&engine)?;
    delete_heroes(&engine)
}
