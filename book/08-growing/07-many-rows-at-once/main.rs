use fieldbook::prelude::*;

#[model(table)]
struct Parcel {
    #[field(primary_key)]
    id: Option<i64>,
    town: String,
    grams: i32,
}

#[model(table)]
struct Archive {
    #[field(primary_key)]
    id: Option<i64>,
    town: String,
    grams: i32,
}

fn parcels(first: i32) -> Vec<Parcel> {
    let parcel = |grams: i32| Parcel::builder().town("Bork").grams(grams).build();
    (first..first + 4).map(parcel).collect()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Parcel, Archive))?;
    let session = Session::new(&engine);

    println!("one commit for each:");
    for parcel in &parcels(100) {
        session.add(parcel);
        session.commit()?;
    }

    println!("one commit for all:");
    session.add_all(&parcels(200));
    session.commit()?;

    println!("one statement:");
    session.exec(insert(Parcel).values(parcels(300)))?;
    session.commit()?;

    println!("from a query:");
    let old = select((Parcel.town, Parcel.grams)).filter(Parcel.grams.lt(200));
    let copied = session.exec(insert(Archive).from_select((Archive.town, Archive.grams), old))?;
    println!("{} archived", copied.rowcount());
    session.exec(delete(Parcel).filter(Parcel.grams.lt(200)))?;
    session.commit()?;

    let mut grams = 0;
    let mut last = 0;
    loop {
        let page = select(Parcel).filter(Parcel.id.gt(last)).order_by(Parcel.id).limit(3);
        let page = session.exec(page)?.all();
        let Some(end) = page.last().and_then(|parcel| parcel.id()) else {
            break;
        };
        last = end;
        grams += page.iter().map(|parcel| parcel.grams()).sum::<i32>();
    }
    println!("{grams} grams, three at a time");
    Ok(())
}
