use std::fmt;
use std::ops::Sub;

use fieldbook::prelude::*;
use fieldbook::serde_json::Value;

#[derive(Clone, Copy)]
struct Clock(i32);

impl Clock {
    fn read(text: &str) -> std::result::Result<Clock, String> {
        let wrong = || format!("{text} is no time such as 07:05");
        let (hours, minutes) = text.split_once(':').ok_or_else(wrong)?;
        match (hours.parse::<i32>(), minutes.parse::<i32>()) {
            (Ok(hours @ 0..=23), Ok(minutes @ 0..=59)) => Ok(Clock(hours * 60 + minutes)),
            _ => Err(wrong()),
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Sub for Clock {
    type Output = i32;

    fn sub(self, earlier: Clock) -> i32 {
        self.0 - earlier.0
    }
}

fn stored(given: Value) -> std::result::Result<Value, String> {
    match given.as_str() {
        Some(text) => Ok(json!(Clock::read(text)?.0)),
        None => Ok(given),
    }
}

fn shown(minutes: i32) -> String {
    Clock(minutes).to_string()
}

#[model(table)]
struct Trip {
    #[field(primary_key)]
    id: Option<i64>,
    line: String,
    #[field(validate_before = stored, serialize = shown)]
    leaves: i32,
    #[field(validate_before = stored, serialize = shown)]
    arrives: i32,
}

impl Trip {
    fn departure(&self) -> Clock {
        Clock(self.leaves())
    }

    fn arrival(&self) -> Clock {
        Clock(self.arrives())
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Trip)?;
    let session = Session::new(&engine);
    for data in [
        json!({"line": "coast", "leaves": "07:05", "arrives": "08:30"}),
        json!({"line": "hills", "leaves": "18:20", "arrives": "18:50"}),
        json!({"line": "night", "leaves": "23:10", "arrives": "24:40"}),
    ] {
        match Trip::model_validate(data) {
            Ok(trip) => session.add(&trip),
            Err(error) => println!("refused {:?}: {}", error.problems()[0].loc, error.problems()[0].msg),
        }
    }
    session.commit()?;

    for trip in session.exec(select(Trip))? {
        println!("{} at {}, for {} minutes", trip.line(), trip.departure(), trip.arrival() - trip.departure());
        println!("{}", trip.model_dump().to_json());
    }

    let noon = Clock::read("12:00").expect("a time");
    let early = select(Trip.line).filter(Trip.leaves.lt(noon.0));
    println!("before {noon}: {:?}", session.exec(early)?.all());
    Ok(())
}
