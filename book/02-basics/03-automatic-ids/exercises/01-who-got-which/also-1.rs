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

    for (name, power) in [("Rain", "calls the weather"), ("Echo", "is heard everywhere")] {
        let hero = Hero::builder().name(name).power(power).build();
        session.add(&hero);
        session.commit()?;
        session.refresh(&hero)?;
        if let Some(id) = hero.id() {
            println!("{} has id {id}", hero.name());
        }
    }
    Ok(())
}
