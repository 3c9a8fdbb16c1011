use fieldbook::prelude::*;

#[model]
struct BookingBase {
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
    let otto = Booking::builder().name("Otto").guests(2).wish("near the lake").build();
    session.add(&otto);
    session.flush()?;
    let mina = Booking::builder().name("Mina").guests(5).wish("far from Otto").build();
    session.add(&mina);
    session.commit()?;

    for (booking, change) in [(&otto, json!({"guests": 3})), (&mina, json!({"wish": null}))] {
        let update = BookingUpdate::model_validate(change)?;
        booking.sqlmodel_update(&update);
    }
    session.commit()
}
