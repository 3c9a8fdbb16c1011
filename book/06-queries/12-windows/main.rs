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
        ("hill", "Cy", 44),
        ("hill", "Al", 44),
        ("hill", "Ed", 50),
        ("river", "Di", 39),
        ("river", "Bo", 60),
    ] {
        session.add(&Run::builder().race(race).name(name).seconds(seconds).build());
    }
    session.commit()?;

    let place = func::rank().over(window().partition_by(Run.race).order_by(Run.seconds));
    let query = select((Run.race, Run.name, Run.seconds, place.clone())).order_by((Run.race, Run.seconds, Run.name));
    for (race, name, seconds, place) in session.exec(query)? {
        println!("{race}: {name} {seconds} is number {place}");
    }

    println!("The gap on the hill:");
    let before = func::lag(Run.seconds, 1).over(window().order_by((Run.seconds, Run.name)));
    let query = select((Run.name, Run.seconds, before)).filter(Run.race.eq("hill")).order_by((Run.seconds, Run.name));
    for (name, seconds, before) in session.exec(query)? {
        println!("{name}: {seconds}, before it {before:?}");
    }

    let place = place.label("place");
    let places = select((Run.name, Run.race, place.clone())).subquery();
    let winners = select(places.c(Run.name)).filter(places.c(&place).eq(1)).order_by(places.c(Run.race));
    println!("winners: {:?}", session.exec(winners)?.all());
    Ok(())
}
