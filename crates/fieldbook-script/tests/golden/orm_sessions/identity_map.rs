use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    let hero = Hero::builder().name("Deadpond").build();
    session.add(&hero);
    session.commit()?;
    let again = session.get(Hero, 1)?.expect("it was stored");
    let queried = session.exec(select(Hero))?.one()?;
    println!(
        "{} {}",
        Hero::ptr_eq(&hero, &again),
        Hero::ptr_eq(&again, &queried)
    );
    again.set_name("Wade");
    println!("{} {}", hero.name(), queried.name());
    let other = Session::new(&engine);
    println!("{:?}", other.get(Hero, 2)?.is_none());
    let queried = session
        .exec(select(Hero).filter(Hero.name.eq("Wade")))?
        .first();
    println!("{:?}", queried.map(|h| h.name()));
    session.commit()?;
    println!("{}", session.exec(select(func::count_all()))?.one().is_ok());
    Ok(())
}
