use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    power: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    for (name, power) in [("Rain", "calls the weather"), ("Echo", "is heard everywhere"), ("Echo", "answers last")] {
        session.add(&Hero::builder().name(name).power(power).build());
    }
    session.commit()?;

    for name in ["Rain", "Nobody", "Echo"] {
        let named = select(Hero).filter(Hero.name.eq(name));
        let hero = session.exec(named)?.one()?;
        println!("{name}: {}", hero.power());
    }
    Ok(())
}
