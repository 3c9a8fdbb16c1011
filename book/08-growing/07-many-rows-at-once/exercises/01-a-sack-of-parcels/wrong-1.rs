// says: statements were sent to store
use fieldbook::prelude::*;

#[model(table)]
struct Parcel {
    #[field(primary_key)]
    id: Option<i64>,
    town: String,
    grams: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Parcel)?;
    let session = Session::new(&engine);
    let parcel = |grams: i64| Parcel::builder().town("Bork").grams(grams).build();
    let sack: Vec<Parcel> = (1..=50).map(parcel).collect();

    session.add_all(&sack);
    session.commit()?;
    let grams = session.exec(select(func::sum(Parcel.grams)))?.one()?;
    println!("{} grams", grams.unwrap_or(0));
    Ok(())
}
