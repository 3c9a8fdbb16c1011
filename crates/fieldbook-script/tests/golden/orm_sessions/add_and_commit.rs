use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    let hero = Hero::builder().name("Deadpond").build();
    println!("{hero:?}");
    session.add(&hero);
    println!("{:?}", hero.id());
    session.commit()?;
    println!("{hero:?}");
    println!("{:?}", hero.id());
    println!("{hero:?}");
    hero.set_age(30);
    session.commit()?;
    session.refresh(&hero)?;
    println!("{hero:?}");
    hero.set_age(30);
    session.commit()?;
    hero.set_age(None);
    session.flush()?;
    println!("{:?}", hero.age());
    session.commit()
}
