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

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Office, Parcel))?;
    let session = Session::new(&engine);
    session.add(&Office::builder().town("Bork").build());
    session.commit()?;

    for (code, office) in [("X-1", 1), ("X-1", 1), ("X-2", 9), ("X-3", 1)] {
        session.add(&Parcel::builder().code(code).office_id(office).build());
        if session.commit().is_err() {
            session.rollback()?;
            println!("{code}: there is one already");
        }
    }
    Ok(())
}
