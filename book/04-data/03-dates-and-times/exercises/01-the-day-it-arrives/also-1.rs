use fieldbook::prelude::*;

#[model(table)]
struct Train {
    #[field(primary_key)]
    id: Option<i64>,
    line: String,
    day: civil::Date,
    leaves: civil::Time,
    takes: SignedDuration,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Train)?;
    let session = Session::new(&engine);
    for (line, day, leaves, minutes) in [
        ("coast", civil::date(2025, 6, 1), civil::time(9, 5, 0, 0), 55),
        ("night train", civil::date(2025, 12, 31), civil::time(22, 40, 0, 0), 510),
    ] {
        let train = Train::builder().line(line).day(day).leaves(leaves);
        session.add(&train.takes(SignedDuration::from_mins(minutes)).build());
    }
    session.commit()?;

    for train in session.exec(select(Train).order_by(Train.id))? {
        let midnight = train.day().to_datetime(civil::time(0, 0, 0, 0));
        let since = SignedDuration::from_hours(i64::from(train.leaves().hour())) + train.takes();
        println!("{} arrives on {}", train.line(), (midnight + since).date());
    }
    session.commit()
}
