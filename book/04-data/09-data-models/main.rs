use fieldbook::prelude::*;

#[model]
struct BookingBase {
    #[field(min_length = 2)]
    name: String,
    #[field(ge = 1, le = 8)]
    guests: i32,
}

#[model(table, extends = BookingBase)]
struct Booking {
    #[field(primary_key)]
    id: Option<i64>,
    code: String,
}

#[model(extends = BookingBase)]
struct BookingCreate {
    email: String,
}

#[model(extends = BookingBase)]
struct BookingPublic {
    id: i64,
}

fn book(session: &Session, input: &BookingCreate) -> Result<BookingPublic> {
    let code = format!("{}-{}", input.guests(), input.name().len());
    let booking = Booking::model_validate_with(input, json!({"code": code}))?;
    session.add(&booking);
    session.commit()?;
    session.refresh(&booking)?;
    println!("stored: {booking:?}");
    BookingPublic::model_validate(&booking)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Booking)?;
    let session = Session::new(&engine);

    let input = BookingCreate::model_validate(json!({
        "name": "Otto",
        "guests": 2,
        "email": "otto@example.org",
        "id": 99,
        "code": "let me in",
    }))?;
    println!("understood: {input:?}");

    let answer = book(&session, &input)?;
    println!("answered: {}", answer.model_dump().to_json());
    Ok(())
}
