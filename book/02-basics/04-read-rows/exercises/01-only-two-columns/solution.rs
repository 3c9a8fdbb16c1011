use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    power: String,
    age: Option<i32>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    for (name, power) in [
        ("Night Owl", "sees in the dark"),
        ("Rain", "calls the weather"),
        ("Echo", "is heard everywhere"),
        ("Lantern", "glows"),
    ] {
        session.add(&Hero::builder().name(name).power(power).build());
    }
    session.commit()?;

    for (name, power) in session.exec(select((Hero.name, Hero.power)).order_by(Hero.name))? {
        println!("{name}: {power}");
    }
    Ok(())
}
