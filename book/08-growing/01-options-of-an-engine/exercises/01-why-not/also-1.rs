use fieldbook::prelude::*;

#[model(table)]
struct Office {
    #[field(primary_key)]
    id: Option<i64>,
    town: String,
}

#[model(table)]
struct Parcel {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    code: String,
    #[field(foreign_key = Office.id)]
    office_id: Option<i64>,
}

fn store(engine: &Engine, code: &str, office: i64) -> Result<()> {
    let session = Session::new(engine);
    session.add(&Parcel::builder().code(code).office_id(office).build());
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?.foreign_keys(true);
    engine.create_all((Office, Parcel))?;
    let session = Session::new(&engine);
    session.add(&Office::builder().town("Bork").build());
    session.commit()?;

    for (code, office) in [("X-1", 1), ("X-1", 1), ("X-2", 9), ("X-3", 1)] {
        match store(&engine, code, office) {
            Ok(()) => {}
            Err(error) if error.is_unique() => println!("{code}: there is one already"),
            Err(error) if error.is_foreign_key() => println!("{code}: no such office"),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
