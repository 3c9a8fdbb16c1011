use fieldbook::prelude::*;

fn tidy(name: String) -> std::result::Result<String, String> {
    let name = name.trim().to_string();
    match name.is_empty() {
        true => Err("a name must not be blank".to_string()),
        false => Ok(name),
    }
}

fn even(track: &i32) -> std::result::Result<(), String> {
    match track % 2 {
        0 => Ok(()),
        _ => Err(format!("track {track} is for the other direction")),
    }
}

fn in_order(trip: &Trip) -> std::result::Result<(), String> {
    match trip.leaves() < trip.arrives() {
        true => Ok(()),
        false => Err("it arrives before it leaves".to_string()),
    }
}

#[model(table, validate = in_order)]
struct Trip {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(validate = tidy, max_length = 20)]
    name: String,
    #[field(validate = even)]
    track: i32,
    leaves: i32,
    arrives: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Trip)?;
    let session = Session::new(&engine);
    for data in [
        json!({"name": "  morning ", "track": 2, "leaves": 7, "arrives": 9}),
        json!({"name": "   ", "track": 3, "leaves": 7, "arrives": 9}),
        json!({"name": "evening", "track": 4, "leaves": 19, "arrives": 18}),
    ] {
        match Trip::model_validate(data) {
            Ok(trip) => {
                println!("accepted {:?}", trip.name());
                session.add(&trip);
            }
            Err(error) => {
                for problem in error.problems() {
                    println!("refused {:?}: {}", problem.loc, problem.msg);
                }
            }
        }
    }
    session.commit()?;

    let trip = session.exec(select(Trip))?.one()?;
    trip.set_track(5);
    match session.commit() {
        Ok(()) => println!("changed"),
        Err(error) => println!("not changed: {}", error.problems()[0].msg),
    }
    Ok(())
}
