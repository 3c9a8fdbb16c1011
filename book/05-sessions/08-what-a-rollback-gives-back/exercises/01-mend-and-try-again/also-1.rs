use fieldbook::prelude::*;

#[model(table)]
struct Visit {
    #[field(primary_key)]
    id: Option<i64>,
    patient: String,
    #[field(unique)]
    hour: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Visit)?;
    let session = Session::new(&engine);
    session.add(&Visit::builder().patient("Mina").hour(8).build());
    session.commit()?;

    let zoe = Visit::builder().patient("Zoe").hour(8).build();
    session.add(&zoe);
    while let Err(error) = session.commit() {
        if !error.is_integrity() {
            return Err(error);
        }
        session.rollback()?;
        zoe.set_hour(zoe.hour() + 1);
        session.add(&zoe);
    }
    println!("{} comes at {}", zoe.patient(), zoe.hour());
    Ok(())
}
