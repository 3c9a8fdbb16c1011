use fieldbook::prelude::*;
use fieldbook::serde_json::Value;

fn stored(given: Value) -> std::result::Result<Value, String> {
    let text = given.as_str().unwrap_or_default();
    match text.len() - text.find('.').unwrap_or(text.len()) {
        3 => Ok(json!(text.replace('.', ""))),
        _ => Err("two digits after the point, please".to_string()),
    }
}

#[model(table)]
struct Ticket {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(validate_before = stored, serialize = |cents: i64| format!("{}.{:02}", cents / 100, cents % 100))]
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
