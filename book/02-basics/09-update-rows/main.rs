use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    power: String,
    #[field(index)]
    age: Option<i32>,
}

fn add_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    for (name, power, age) in [
        ("Night Owl", "sees in the dark", None),
        ("Rain", "calls the weather", Some(31)),
        ("Old Oak", "cannot be knocked over", Some(412)),
        ("Echo", "is heard everywhere", None),
        ("Paper Crane", "folds anything", Some(19)),
        ("Lantern", "glows", Some(27)),
        ("Tide", "comes back every day", Some(58)),
    ] {
        session.add(&Hero::builder().name(name).power(power).age(age).build());
    }
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    add_heroes(&engine)?;
    let session = Session::new(&engine);

    let rain = session
        .exec(select(Hero).filter(Hero.name.eq("Rain")))?
        .one()?;
    println!("before: {rain:?}");

    rain.set_age(32);
    rain.set_power("calls the weather, and it comes");
    session.commit()?;
    println!("after:  power {:?}, age {:?}", rain.power(), rain.age());

    rain.set_age(32);
    session.commit()?;
    println!("again:  age {:?}", rain.age());

    let birthday = update(Hero).filter(Hero.age.is_null()).set(Hero.age, 1);
    let rows = session.exec(birthday)?.rowcount();
    session.commit()?;
    println!("{rows} rows had no age, and have one now.");
    Ok(())
}
