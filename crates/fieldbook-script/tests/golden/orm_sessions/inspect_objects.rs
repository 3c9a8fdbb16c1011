use fieldbook::prelude::*;
use fieldbook::{State, inspect};

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn show(hero: &Hero) {
    let seen = inspect(hero);
    println!(
        "{:?} {} expired {:?} changed {:?}",
        seen.state(),
        seen.is_expired(),
        seen.expired_fields(),
        seen.changed_fields()
    );
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let hero = Hero::builder().name("Deadpond").build();
    show(&hero);
    let session = Session::new(&engine);
    session.add(&hero);
    show(&hero);
    session.flush()?;
    show(&hero);
    hero.set_age(3);
    show(&hero);
    session.commit()?;
    show(&hero);
    println!("{}", hero.name());
    show(&hero);
    session.expire_fields(&hero, (Hero.name, Hero.age))?;
    show(&hero);
    hero.set_name("Dive");
    show(&hero);
    session.delete(&hero)?;
    session.flush()?;
    show(&hero);
    session.commit()?;
    println!("{}", inspect(&hero).state().name());
    assert_eq!(inspect(&hero).state(), State::Detached);
    Ok(())
}
