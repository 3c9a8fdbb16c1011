use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    power: String,
    age: Option<i32>,
}

fn stored(engine: &Engine) -> Result<i64> {
    let looking = Session::new(engine);
    looking.exec(select(func::count(Hero.id)))?.one()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;

    let night_owl = Hero::builder()
        .name("Night Owl")
        .power("sees in the dark")
        .build();
    let rain = Hero::builder()
        .name("Rain")
        .power("calls the weather")
        .age(31)
        .build();
    let old_oak = Hero::builder()
        .name("Old Oak")
        .power("cannot be knocked over")
        .age(412)
        .build();

    let session = Session::new(&engine);
    session.add(&night_owl);
    session.add(&rain);
    session.add(&old_oak);
    println!("added:     {} in the table", stored(&engine)?);

    session.commit()?;
    println!("committed: {} in the table", stored(&engine)?);
    Ok(())
}
