use fieldbook::prelude::*;

#[model(table)]
struct Train {
    #[field(primary_key)]
    id: Option<i64>,
    line: String,
    day: civil::Date,
    leaves: civil::Time,
    sold_out: Option<Timestamp>,
    takes: SignedDuration,
}

fn moment(text: &str) -> Timestamp {
    text.parse().expect("a moment with its zone")
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Train)?;
    let session = Session::new(&engine);

    let night = Train::builder()
        .line("night train")
        .day(civil::date(2025, 12, 31))
        .leaves(civil::time(22, 40, 0, 0))
        .takes(SignedDuration::from_mins(510))
        .build();
    let coast = Train::builder()
        .line("coast")
        .day(civil::date(2025, 6, 1))
        .leaves(civil::time(9, 5, 0, 0))
        .sold_out(moment("2025-05-20T10:15:00+02:00"))
        .takes(SignedDuration::from_mins(55))
        .build();
    session.add_all([&night, &coast]);
    session.commit()?;

    for train in session.exec(select(Train).order_by(Train.day))? {
        let starts = train.day().to_datetime(train.leaves());
        let arrives = starts + train.takes();
        println!("{}: {} to {}", train.line(), starts, arrives);
    }
    println!("the coast was sold out at {:?}", coast.sold_out());

    let summer = civil::date(2025, 6, 1)..=civil::date(2025, 8, 31);
    let query = select(Train.line).filter(Train.day.between(*summer.start(), *summer.end()));
    println!("in summer: {:?}", session.exec(query)?.all());
    println!("a week before: {}", coast.day() - SignedDuration::from_hours(7 * 24));
    Ok(())
}
