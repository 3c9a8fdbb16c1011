use std::fmt;

use fieldbook::prelude::*;

struct Cents(i64);

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

#[model(table)]
struct Ticket {
    #[field(primary_key)]
    id: Option<i64>,
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
