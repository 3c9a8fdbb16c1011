use fieldbook::prelude::*;

fn is_secret(name: &str) -> std::result::Result<(), String> {
    println!("checking {name}");
    match name.split_once(' ') {
        Some(_) => Ok(()),
        None => Err(format!("{name} hides nothing")),
    }
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(validate = is_secret)]
    secret_name: String,
    #[field(validate = |age: &i32| if *age < 0 { Err("not born yet") } else { Ok(()) }, default = 1)]
    age: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    let hero = Hero::builder().name("Deadpond").secret_name("Dive Wilson").build();
    session.add(&hero);
    session.commit()?;
    let plain = Hero::builder().name("Tommy").secret_name("Tommy").build();
    session.add(&plain);
    let error = session.commit().unwrap_err();
    println!("{} {}", error.is_validation(), error);
    plain.set_secret_name("Rusty Man");
    plain.set_age(-4);
    // The query flushes first.
    match session.exec(select(Hero)) {
        Ok(found) => println!("{:?}", found.all()),
        Err(error) => println!("{error}"),
    }
    plain.set_age(4);
    session.commit()?;
    println!("{:?}", session.exec(select((Hero.name, Hero.age)))?.all());
    Ok(())
}
