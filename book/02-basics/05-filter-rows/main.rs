use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    power: String,
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

    println!("Over thirty:");
    for hero in session.exec(select(Hero).filter(Hero.age.gt(30)))? {
        println!("  {hero:?}");
    }

    println!("Between twenty and forty:");
    let both = select(Hero).filter(Hero.age.ge(20)).filter(Hero.age.le(40));
    for hero in session.exec(both)? {
        println!("  {}", hero.name());
    }

    println!("Very young or very old:");
    let either = select(Hero).filter(Hero.age.lt(20) | Hero.age.gt(100));
    for hero in session.exec(either)? {
        println!("  {}", hero.name());
    }

    println!("Nobody knows their age:");
    for hero in session.exec(select(Hero).filter(Hero.age.is_null()))? {
        println!("  {}", hero.name());
    }
    Ok(())
}
