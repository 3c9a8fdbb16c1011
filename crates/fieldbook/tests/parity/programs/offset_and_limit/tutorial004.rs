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

fn select_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let heroes = session
        .exec(select(Hero).filter(Hero.age.gt(32)).offset(1).limit(2))?
        .all();
    println!("{heroes:?}");
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all(Hero)?;
    create_heroes(&engine)?;
    select_heroes(&engine)
}
