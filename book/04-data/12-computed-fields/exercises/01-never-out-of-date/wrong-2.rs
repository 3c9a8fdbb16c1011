// says: out of date
use fieldbook::prelude::*;

fn minutes(trip: &Trip) -> i32 {
    510 - trip.leaves()
}
#[model(table)]
struct Trip {
    #[field(primary_key)]
    id: Option<i64>,
    leaves: i32,
    arrives: i32,
    #[field(computed = minutes)]
    minutes: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Trip)?;
    let session = Session::new(&engine);
    let trip = Trip::builder().leaves(425).arrives(510).build();
    session.add(&trip);
    session.commit()?;
    session.refresh(&trip)?;
    println!("{}", trip.model_dump().to_json());

    trip.set_arrives(520);
    session.commit()?;
    session.refresh(&trip)?;
    println!("{}", trip.model_dump().to_json());
    Ok(())
}
