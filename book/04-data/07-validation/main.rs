use fieldbook::prelude::*;

#[model]
struct Request {
    #[field(min_length = 2, max_length = 40)]
    name: String,
    #[field(ge = 1, le = 8)]
    guests: i32,
    arrival: civil::Date,
    #[field(pattern = "^[A-Z]{2}-[0-9]+$")]
    plate: Option<String>,
}

#[model(table)]
struct Pitch {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(ge = 1)]
    places: i32,
}

fn main() -> Result<()> {
    let good = Request::model_validate(json!({
        "name": "Mina",
        "guests": "3",
        "arrival": "2025-07-01",
    }))?;
    println!("accepted: {good:?}");

    let bad = Request::model_validate(json!({
        "name": "M",
        "guests": 12,
        "arrival": "tomorrow",
        "plate": "fast car",
    }));
    if let Err(error) = bad {
        println!("{error}");
        println!("That is {} problems.", error.problems().len());
    }

    let engine = create_engine("sqlite://")?;
    engine.create_all(Pitch)?;
    let session = Session::new(&engine);
    session.add(&Pitch::builder().places(4).build());
    session.add(&Pitch::builder().places(0).build());
    match session.commit() {
        Ok(()) => println!("both pitches are stored"),
        Err(error) => println!("not stored: {error}"),
    }
    Ok(())
}
