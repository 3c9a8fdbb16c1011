// says: it is to stay
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
        if train.line() == "night train" {
            train.set_day(civil::date(2026, 1, 1));
        }
        println!("{} arrives on {}", train.line(), train.day());
    }
    session.commit()
}
