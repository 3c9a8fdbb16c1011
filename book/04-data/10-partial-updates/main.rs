use fieldbook::prelude::*;

#[model]
struct BookingBase {
    #[field(min_length = 2)]
    name: String,
    #[field(ge = 1, le = 8)]
    guests: i32,
    wish: Option<String>,
}

#[model(table, extends = BookingBase)]
struct Booking {
    #[field(primary_key)]
    id: Option<i64>,
}

#[model(extends = BookingBase, all_optional)]
struct BookingUpdate {}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Booking)?;
    let session = Session::new(&engine);
    let booking = Booking::builder()
        .name("Otto")
        .guests(2)
        .wish("near the lake")
        .build();
    session.add(&booking);
    session.commit()?;

    for change in [
        json!({"guests": 3}),
        json!({"wish": null}),
        json!({}),
        json!({"guests": 20}),
    ] {
        println!("change {change}");
        let update = match BookingUpdate::model_validate(change) {
            Ok(update) => update,
            Err(error) => {
                println!("  refused: {}", error.problems()[0].msg);
                continue;
            }
        };
        println!("  given: {}", update.model_dump().exclude_unset().to_json());
        booking.sqlmodel_update(&update);
        session.commit()?;
        session.refresh(&booking)?;
        println!("  {booking:?}");
    }
    Ok(())
}
