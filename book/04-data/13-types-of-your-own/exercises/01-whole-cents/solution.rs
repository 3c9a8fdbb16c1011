use std::fmt;

use fieldbook::prelude::*;
use fieldbook::serde_json::Value;

#[derive(Clone, Copy)]
struct Cents(i64);

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl Cents {
    fn read(text: &str) -> std::result::Result<Cents, String> {
        let wrong = || format!("{text} is no price such as 19.90");
        let (whole, cents) = text.split_once('.').ok_or_else(wrong)?;
        match (whole.parse::<i64>(), cents.parse::<i64>()) {
            (Ok(whole), Ok(part)) if cents.len() == 2 => Ok(Cents(whole * 100 + part)),
            _ => Err(wrong()),
        }
    }
}

fn stored(given: Value) -> std::result::Result<Value, String> {
    let text = given.as_str().unwrap_or_default();
    Ok(json!(Cents::read(text)?.0))
}

fn shown(cents: i64) -> String {
    Cents(cents).to_string()
}

#[model(table)]
struct Ticket {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(validate_before = stored, serialize = shown)]
    price: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Ticket)?;
    let session = Session::new(&engine);
    for price in ["19.90", "5.05", "19.9"] {
        match Ticket::model_validate(json!({"price": price})) {
            Ok(ticket) => session.add(&ticket),
            Err(error) => println!("{price}: {}", error.problems()[0].msg),
        }
    }
    session.commit()?;
    for ticket in session.exec(select(Ticket))? {
        println!("{}", ticket.model_dump().to_json());
    }
    Ok(())
}
