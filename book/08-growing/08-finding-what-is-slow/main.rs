use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use fieldbook::prelude::*;

#[model(table)]
struct Office {
    #[field(primary_key)]
    id: Option<i64>,
    town: String,
    #[relationship(back_populates = office)]
    parcels: Vec<Parcel>,
}

#[model(table)]
struct Parcel {
    #[field(primary_key)]
    id: Option<i64>,
    code: String,
    #[field(foreign_key = Office.id)]
    office_id: Option<i64>,
    #[relationship(back_populates = parcels)]
    office: Option<Office>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Office, Parcel))?;
    let session = Session::new(&engine);
    for town in ["Aarup", "Bork", "Cole"] {
        let parcels = [1, 2].map(|n| Parcel::builder().code(format!("{town}-{n}")).build());
        session.add(&Office::builder().town(town).parcels(&parcels).build());
    }
    session.commit()?;
    drop(session);

    let sent = Arc::new(AtomicUsize::new(0));
    let counter = sent.clone();
    engine.observe(move |event| {
        if let Event::Statement(_) = event {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    });

    let session = Session::new(&engine);
    for office in session.exec(select(Office))? {
        println!("{}: {}", office.town(), office.parcels().len());
    }
    println!("that took {} statements", sent.swap(0, Ordering::Relaxed));
    drop(session);

    let session = Session::new(&engine);
    for office in session.exec(select(Office).options(selectin_load(Office.parcels)))? {
        println!("{}: {}", office.town(), office.parcels().len());
    }
    println!("together it is {}", sent.swap(0, Ordering::Relaxed));

    for row in session.exec(text("EXPLAIN QUERY PLAN SELECT * FROM parcel WHERE office_id = 2"))? {
        println!("{}", row.get::<String>(3)?);
    }
    Ok(())
}
