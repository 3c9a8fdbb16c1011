// says: by a part of what was asked
use fieldbook::prelude::*;

#[model(table)]
struct Parcel {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    code: String,
    #[field(index)]
    town: String,
    #[field(index)]
    day: i32,
    grams: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Parcel)?;
    let session = Session::new(&engine);
    for question in ["code = 'B-2'", "town = 'Bork' AND day > 5"] {
        for row in session.exec(text(format!("EXPLAIN QUERY PLAN SELECT * FROM parcel WHERE {question}")))? {
            println!("{question}: {}", row.get::<String>(3)?);
        }
    }
    Ok(())
}
