// says: the program found it out by itself
use fieldbook::prelude::*;

#[model(table)]
struct Seat {
    #[field(primary_key)]
    id: Option<i64>,
    row: String,
    number: i32,
    guest: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Seat)?;
    for (row, number, guest) in [("A", 1, "Mina"), ("A", 2, "Otto"), ("A", 2, "Zoe"), ("B", 2, "Rolf")] {
        let session = Session::new(&engine);
        let same = select(Seat).filter(Seat.row.eq(row)).filter(Seat.number.eq(number));
        if session.exec(same)?.first().is_some() {
            println!("{row} {number} is taken");
            continue;
        }
        session.add(&Seat::builder().row(row).number(number).guest(guest).build());
        match session.commit() {
            Ok(()) => println!("{guest} sits"),
            Err(error) if error.is_integrity() => println!("{row} {number} is taken"),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
