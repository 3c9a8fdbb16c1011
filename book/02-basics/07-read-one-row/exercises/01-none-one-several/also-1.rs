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
        let found = session.exec(named.limit(2))?.all();
        match found.len() {
            0 => println!("{name}: nobody"),
            1 => println!("{name}: {}", found[0].power()),
            _ => println!("{name}: several"),
        }
    }
    Ok(())
}
