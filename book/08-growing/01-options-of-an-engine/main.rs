use fieldbook::prelude::*;

#[model(table)]
struct Office {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    town: String,
}

#[model(table)]
struct Parcel {
    #[field(primary_key)]
    id: Option<i64>,
    grams: i32,
    #[field(foreign_key = Office.id)]
    office_id: Option<i64>,
}

fn explain(error: &Error) -> &'static str {
    if error.is_foreign_key() {
        "it refers to what is not there"
    } else if error.is_unique() {
        "there is one already"
    } else {
        "something else"
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?.foreign_keys(true);
    engine.create_all((Office, Parcel))?;
    let session = Session::new(&engine);
    session.add(&Office::builder().town("Bork").build());
    session.commit()?;

    session.add(&Parcel::builder().grams(200).office_id(9).build());
    if let Err(error) = session.commit() {
        println!("parcel: {}", explain(&error));
    }
    session.rollback()?;

    session.add(&Office::builder().town("Bork").build());
    if let Err(error) = session.commit() {
        println!("office: {}", explain(&error));
        for problem in error.problems() {
            println!("at {:?}: {}", problem.loc, problem.msg);
        }
    }
    session.rollback()?;

    match create_engine("sqlite:///parcels.db?mode=postal") {
        Ok(_) => println!("opened"),
        Err(error) => println!("no engine: {}", error.is_configuration()),
    }
    Ok(())
}
