use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key, default_factory = Uuid::new_v4)]
    id: Uuid,
    #[field(index)]
    name: String,
    secret_name: String,
    #[field(index)]
    age: Option<i32>,
}

fn create_hero(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let hero = Hero::builder()
        .name("Deadpond")
        .secret_name("Dive Wilson")
        .build();
    println!("The hero before saving: {hero:?}");
    println!("The hero has an id already: {}", hero.id());
    session.add(&hero);
    session.commit()?;
    session.refresh(&hero)?;
    println!("After saving: {hero:?}");
    Ok(())
}

fn select_hero(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let hero = Hero::builder()
        .name("Spider-Boy")
        .secret_name("Pedro Parqueador")
        .build();
    session.add(&hero);
    session.commit()?;
    session.refresh(&hero)?;
    println!("Created hero: {hero:?}");
    println!("Created hero id: {}", hero.id());

    let found = session
        .exec(select(Hero).filter(Hero.id.eq(hero.id())))?
        .one()?;
    println!("Selected hero: {found:?}");
    println!("Selected hero id: {}", found.id());
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all(Hero)?;
    create_hero(&engine)?;
    select_hero(&engine)
}
