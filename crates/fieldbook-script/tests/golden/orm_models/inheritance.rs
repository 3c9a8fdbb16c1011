use fieldbook::prelude::*;

#[model]
struct HeroBase {
    #[field(index)]
    name: String,
    age: Option<i32>,
}

#[model(table, extends = HeroBase)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    secret_name: String,
}

#[model(extends = HeroBase)]
struct HeroCreate {
    secret_name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    let data = HeroCreate::builder()
        .name("Deadpond")
        .secret_name("Dive Wilson")
        .build();
    println!("{data:?}");
    let hero = Hero::builder()
        .name(data.name())
        .secret_name(data.secret_name())
        .age(data.age())
        .build();
    session.add(&hero);
    session.commit()?;
    session.refresh(&hero)?;
    println!("{hero:?}");
    println!(
        "{:?}",
        session
            .exec(select((Hero.name, Hero.age, Hero.secret_name)))?
            .first()
    );
    Ok(())
}
