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

    let rain = Hero::builder()
        .name("Rain")
        .power("calls the weather")
        .age(31)
        .build();
    let echo = Hero::builder()
        .name("Echo")
        .power("is heard everywhere")
        .build();
    println!("just built:    {rain:?}");

    session.add(&rain);
    session.add(&echo);
    println!("added:         {rain:?}");

    session.commit()?;
    println!("committed:     {rain:?}");

    println!("asked for id:  {:?}", rain.id());
    println!("loaded:        {rain:?}");

    session.refresh(&echo)?;
    println!("refreshed:     {echo:?}");

    drop(session);
    println!("session gone:  {echo:?}");
    Ok(())
}
