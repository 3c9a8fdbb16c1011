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

    let eldest = select(Hero).order_by(Hero.age.desc());
    let oak = session.exec(eldest)?.first();
    println!("first:       {oak:?}");

    let rain = select(Hero).filter(Hero.name.eq("Rain"));
    println!("one:         {:?}", session.exec(rain)?.one()?);

    let nobody = select(Hero).filter(Hero.name.eq("Nobody"));
    println!("one or none: {:?}", session.exec(nobody)?.one_or_none()?);

    let again = session.get(Hero, 3)?;
    println!("get 3:       {again:?}");
    println!("get 5:       {:?}", session.get(Hero, 5)?);

    match session.exec(select(Hero).filter(Hero.age.lt(40)))?.one() {
        Ok(hero) => println!("exactly one: {hero:?}"),
        Err(error) => println!("refused:     {error}"),
    }
    Ok(())
}
