// says: 9 behind the winner
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

    let before = func::lag(Run.seconds, 1).over(window().partition_by(Run.race).order_by(Run.seconds));
    let query = select((Run.race, Run.name, Run.seconds, before)).order_by((Run.race, Run.seconds));
    for (race, name, seconds, before) in session.exec(query)? {
        println!("{race}: {name} is {} behind", seconds - before.unwrap_or(seconds));
    }
    Ok(())
}
