use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    for age in [10, 20, 30, 40] {
        session.add(&Hero::builder().name(format!("hero{age}")).age(age).build());
    }
    session.commit()?;
    for hero in session.exec(select(Hero).filter(Hero.age.gt(15)))? {
        if hero.age() % 20 == 0 {
            session.delete(&hero)?;
        }
    }
    session.flush()?;
    println!("{:?}", session.exec(select(Hero.name))?.all());
    session.rollback()?;
    println!("{:?}", session.exec(select(Hero.name))?.all());
    let first = session.get(Hero, 1)?.unwrap();
    session.delete(&first)?;
    session.commit()?;
    println!("{} {:?}", first.name(), session.get(Hero, 1)?.is_none());
    let fresh = Hero::builder().name("never stored").age(1).build();
    match session.delete(&fresh) {
        Ok(()) => println!("deleted"),
        Err(error) => println!("{} {error}", error.is_invalid_request()),
    }
    Ok(())
}
