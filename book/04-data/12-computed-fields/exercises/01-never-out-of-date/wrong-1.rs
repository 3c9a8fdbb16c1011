// says: sooner or later
use fieldbook::prelude::*;

#[model(table)]
struct Trip {
    #[field(primary_key)]
    id: Option<i64>,
    leaves: i32,
    arrives: i32,
    minutes: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Trip)?;
    let session = Session::new(&engine);
    let trip = Trip::builder().leaves(425).arrives(510).minutes(85).build();
    session.add(&trip);
    session.commit()?;
    session.refresh(&trip)?;
    println!("{}", trip.model_dump().to_json());

    trip.set_arrives(520);
    trip.set_minutes(95);
    session.commit()?;
    session.refresh(&trip)?;
    println!("{}", trip.model_dump().to_json());
    Ok(())
}
