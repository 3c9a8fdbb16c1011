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

    let tide = session
        .exec(select(Hero).filter(Hero.name.eq("Tide")))?
        .one()?;
    session.delete(&tide)?;
    session.commit()?;
    println!("deleted: {tide:?}");
    println!("looked up: {:?}", session.get(Hero, 7)?);

    let young = delete(Hero).filter(Hero.age.lt(30));
    let gone = session.exec(young)?.rowcount();
    println!("{gone} young heroes deleted, {} left", count(&session)?);
    session.rollback()?;
    println!("at the end: {} left", count(&session)?);
    Ok(())
}

fn count(session: &Session) -> Result<i64> {
    session.exec(select(func::count(Hero.id)))?.one()
}
