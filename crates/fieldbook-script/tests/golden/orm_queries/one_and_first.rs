use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    for name in ["A", "B", "B"] {
        session.add(&Hero::builder().name(name).build());
    }
    session.commit()?;
    let by_name = |name: &str| select(Hero).filter(Hero.name.eq(name));
    println!("{:?}", session.exec(by_name("A"))?.one()?.name());
    println!("{:?}", session.exec(by_name("B"))?.first().map(|h| h.id()));
    println!("{:?}", session.exec(by_name("Z"))?.first().is_none());
    println!("{:?}", session.exec(by_name("Z"))?.one_or_none()?.is_none());
    match session.exec(by_name("Z"))?.one() {
        Ok(hero) => println!("{hero:?}"),
        Err(error) => println!("{error} {}", error.is_no_result()),
    }
    match session.exec(by_name("B"))?.one() {
        Ok(hero) => println!("{hero:?}"),
        Err(error) => println!("{error} {}", error.is_multiple_results()),
    }
    println!("{}", session.exec(by_name("B"))?.one_or_none().is_err());
    println!(
        "{:?} {:?}",
        session.get(Hero, 2)?.map(|h| h.name()),
        session.get(Hero, 9)?.map(|h| h.name())
    );
    Ok(())
}
