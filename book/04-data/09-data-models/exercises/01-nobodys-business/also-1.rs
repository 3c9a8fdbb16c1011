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

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Booking)?;
    let session = Session::new(&engine);
    let booking = Booking::builder().name("Otto").guests(2).code("let-me-in").build();
    session.add(&booking);
    session.commit()?;
    session.refresh(&booking)?;

    println!("{}", booking.model_dump().exclude(["code"]).to_json());
    Ok(())
}
