use fieldbook::prelude::*;

#[model(table)]
struct Visit {
    #[field(primary_key)]
    id: Option<i64>,
    day: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Visit)?;

    let session = Session::new(&engine);
    for day in ["Monday", "Tuesday", "Friday"] {
        session.add(&Visit::builder().day(day).build());
    }
    session.commit()?;

    let row = session.exec(text("SELECT count(*) FROM visit"))?.one()?;
    let visits: i64 = row.get(0)?;
    println!("visits so far: {visits}");
    Ok(())
}
