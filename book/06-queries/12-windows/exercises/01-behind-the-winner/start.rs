use fieldbook::prelude::*;

#[model(table)]
struct Run {
    #[field(primary_key)]
    id: Option<i64>,
    race: String,
    name: String,
    seconds: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Run)?;
    let session = Session::new(&engine);
    for (race, name, seconds) in [
        ("hill", "Bo", 41),
        ("hill", "Al", 44),
        ("hill", "Ed", 50),
        ("river", "Di", 39),
        ("river", "Bo", 60),
    ] {
        session.add(&Run::builder().race(race).name(name).seconds(seconds).build());
    }
    session.commit()?;

    let best = func::min(Run.seconds).over(window());
    let query = select((Run.race, Run.name, Run.seconds, best)).order_by((Run.race, Run.seconds));
    for (race, name, seconds, best) in session.exec(query)? {
        println!("{race}: {name} is {} behind", seconds - best.unwrap_or(0));
    }
    Ok(())
}
