// says: the database was asked 2 times
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

    let best = select((Run.race, func::min(Run.seconds))).group_by(Run.race);
    let best = session.exec(best)?.all();
    for run in session.exec(select(Run).order_by((Run.race, Run.seconds)))? {
        let (_, first) = best.iter().find(|(race, _)| *race == run.race()).expect("each race has a winner");
        println!("{}: {} is {} behind", run.race(), run.name(), run.seconds() - first.unwrap_or(0));
    }
    Ok(())
}
