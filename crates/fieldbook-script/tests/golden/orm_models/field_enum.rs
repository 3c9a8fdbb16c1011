use fieldbook::prelude::*;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Power {
    Flight,
    Strength,
    #[field(rename = "x_ray")]
    Vision,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    power: Power,
    second: Option<Power>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    session.add(&Hero::builder().name("A").power(Power::Flight).build());
    session.add(
        &Hero::builder()
            .name("B")
            .power(Power::Vision)
            .second(Power::Strength)
            .build(),
    );
    session.commit()?;
    let flying = session
        .exec(select(Hero).filter(Hero.power.eq(Power::Flight)))?
        .one()?;
    println!("{flying:?}");
    let powers: Vec<Power> = session.exec(select(Hero.power))?.all();
    println!("{powers:?}");
    for hero in session.exec(select(Hero))? {
        let text = match (hero.power(), hero.second()) {
            (Power::Flight, None) => "only flies".to_string(),
            (first, Some(second)) => format!("{first:?} and {second:?}"),
            (other, None) => format!("{other:?}"),
        };
        println!("{}: {text}", hero.name());
    }
    Ok(())
}
