use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn names(session: &Session, query: Select<Hero>) -> Result<Vec<String>> {
    Ok(session
        .exec(query)?
        .into_iter()
        .map(|hero| hero.name())
        .collect())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    for (name, age) in [
        ("Deadpond", None),
        ("Rusty-Man", Some(48)),
        ("Spider-Boy", Some(16)),
        ("Tarantula", Some(32)),
    ] {
        session.add(&Hero::builder().name(name).age(age).build());
    }
    session.commit()?;
    println!(
        "{:?}",
        names(&session, select(Hero).filter(Hero.age.ge(32)))?
    );
    println!(
        "{:?}",
        names(
            &session,
            select(Hero).filter(Hero.age.gt(16)).filter(Hero.age.lt(48))
        )?
    );
    println!(
        "{:?}",
        names(
            &session,
            select(Hero).filter((Hero.age.le(32), Hero.name.ne("Tarantula")))
        )?
    );
    println!(
        "{:?}",
        names(
            &session,
            select(Hero).filter(Hero.age.is_null() | Hero.age.eq(16))
        )?
    );
    println!(
        "{:?}",
        names(
            &session,
            select(Hero).filter(!(Hero.age.is_null() | Hero.age.eq(16)))
        )?
    );
    println!(
        "{:?}",
        names(
            &session,
            select(Hero).filter(Hero.age.is_not_null() & Hero.name.like("%an%"))
        )?
    );
    println!(
        "{:?}",
        names(
            &session,
            select(Hero).filter(Hero.name.is_in(["Deadpond", "Tarantula"]))
        )?
    );
    println!(
        "{:?}",
        names(&session, select(Hero).filter(Hero.age.between(20, 50)))?
    );
    println!(
        "{:?}",
        names(
            &session,
            select(Hero).filter(Hero.name.starts_with("S") | Hero.name.ends_with("Man"))
        )?
    );
    println!(
        "{:?}",
        names(&session, select(Hero).filter(Hero.name.contains("pond")))?
    );
    println!(
        "{:?}",
        names(&session, select(Hero).filter(Hero.id.not_in([1, 2])))?
    );
    println!(
        "{:?}",
        names(&session, select(Hero).filter(Hero.age.eq(None::<i32>)))?
    );
    Ok(())
}
