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

    for parcel in &sack {
        session.add(parcel);
        session.commit()?;
    }
    let grams: i64 = session.exec(select(Parcel))?.all().iter().map(|parcel| parcel.grams()).sum();
    println!("{grams} grams");
    Ok(())
}
