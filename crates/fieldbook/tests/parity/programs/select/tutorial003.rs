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
    let deadpond = Hero::builder()
        .name("Deadpond")
        .secret_name("Dive Wilson")
        .build();
    let spider_boy = Hero::builder()
        .name("Spider-Boy")
        .secret_name("Pedro Parqueador")
        .build();
    let rusty_man = Hero::builder()
        .name("Rusty-Man")
        .secret_name("Tommy Sharp")
        .age(48)
        .build();
    session.add(&deadpond);
    session.add(&spider_boy);
    session.add(&rusty_man);
    session.commit()
}

fn select_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let heroes = session.exec(select(Hero))?.all();
    println!("{heroes:?}");
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all(Hero)?;
    create_heroes(&engine)?;
    select_heroes(&engine)
}
