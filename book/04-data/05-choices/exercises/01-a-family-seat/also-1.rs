use fieldbook::prelude::*;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Class {
    First,
    #[field(rename = "family")]
    Family,
    Second,
}

#[model(table)]
struct Seat {
    #[field(primary_key)]
    id: Option<i64>,
    number: i32,
    class: Class,
}

fn price(class: Class) -> i32 {
    match class {
        Class::First => 90,
        Class::Family => 55,
        _ => 40,
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Seat)?;
    let session = Session::new(&engine);
    session.add(&Seat::builder().number(11).class(Class::First).build());
    session.flush()?;
    session.add(&Seat::model_validate(json!({"number": 40, "class": "family"}))?);
    session.commit()?;
    for seat in session.exec(select(Seat).order_by(Seat.number))? {
        println!("{} costs {}", seat.number(), price(seat.class()));
    }
    Ok(())
}
