use fieldbook::prelude::*;

fn minutes(trip: &Trip) -> i32 {
    trip.arrives() - trip.leaves()
}

fn clock(trip: &Trip) -> String {
    format!("{:02}:{:02}", trip.leaves() / 60, trip.leaves() % 60)
}

#[model(table)]
struct Trip {
    #[field(primary_key)]
    id: Option<i64>,
    leaves: i32,
    arrives: i32,
    #[field(computed = minutes)]
    minutes: i32,
    #[field(computed = clock)]
    clock: String,
    #[field(generated = "arrives - leaves")]
    stored: Option<i32>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Trip)?;
    let session = Session::new(&engine);
    session.add(&Trip::builder().leaves(425).arrives(510).build());
    session.add(&Trip::builder().leaves(1100).arrives(1130).build());
    session.commit()?;

    for trip in session.exec(select(Trip))? {
        println!("{} takes {} minutes", trip.clock(), trip.minutes());
        println!("{}", trip.model_dump().to_json());
    }

    let long = select(Trip.leaves).filter(Trip.stored.gt(60));
    println!("longer than an hour: {:?}", session.exec(long)?.all());
    Ok(())
}
