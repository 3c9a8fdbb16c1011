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
    #[field(default = Decimal::ZERO, max_digits = 5, decimal_places = 3)]
    money: Decimal,
}

fn create_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let deadpond = Hero::builder()
        .name("Deadpond")
        .secret_name("Dive Wilson")
        .money(Decimal::new(11, 1))
        .build();
    let spider_boy = Hero::builder()
        .name("Spider-Boy")
        .secret_name("Pedro Parqueador")
        .money(Decimal::new(1, 3))
        .build();
    let rusty_man = Hero::builder()
        .name("Rusty-Man")
        .secret_name("Tommy Sharp")
        .age(48)
        .money(Decimal::new(22, 1))
        .build();
    session.add(&deadpond);
    session.add(&spider_boy);
    session.add(&rusty_man);
    session.commit()
}

fn select_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let hero_1 = session
        .exec(select(Hero).filter(Hero.name.eq("Deadpond")))?
        .one()?;
    println!("Hero 1: {hero_1:?}");
    let hero_2 = session
        .exec(select(Hero).filter(Hero.name.eq("Rusty-Man")))?
        .one()?;
    println!("Hero 2: {hero_2:?}");
    println!("Total money: {}", hero_1.money() + hero_2.money());
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all(Hero)?;
    create_heroes(&engine)?;
    select_heroes(&engine)
}
