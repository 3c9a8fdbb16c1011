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
    session.refresh(&hero)?;
    session.expunge(&hero)?;
    hero.set_name("Wade");
    session.commit()?;
    println!(
        "{} {:?}",
        hero.name(),
        session.get(Hero, 1)?.map(|h| h.name())
    );
    let merged = session.merge(&hero)?;
    println!("{} {}", merged.name(), Hero::ptr_eq(&merged, &hero));
    session.commit()?;
    println!("{:?}", session.exec(select(Hero.name))?.all());
    session.expire(&merged)?;
    println!("{merged:?}");
    println!("{}", merged.name());
    Ok(())
}
