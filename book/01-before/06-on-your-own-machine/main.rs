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
    session.add(&Visit::builder().day("today").build());
    session.commit()?;

    let visits = session.exec(select(Visit))?.all();
    println!("visits so far: {}", visits.len());
    Ok(())
}
