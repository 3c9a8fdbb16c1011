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
    println!("Three heroes wait in the session.");

    session.commit()?;
    println!("Three heroes are in the database.");
    Ok(())
}
