use fieldbook::prelude::*;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Class {
    First,
    Second,
    #[field(rename = "sleeper")]
    Couchette,
}

#[model(table)]
struct Seat {
    #[field(primary_key)]
    id: Option<i64>,
    number: i32,
    class: Class,
    wish: Option<Class>,
}

fn price(class: Class) -> i32 {
    match class {
        Class::First => 90,
        Class::Second => 40,
        Class::Couchette => 65,
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Seat)?;
    let session = Session::new(&engine);
    session.add(&Seat::builder().number(11).class(Class::First).build());
    session.add(&Seat::builder().number(12).class(Class::Second).wish(Class::First).build());
    session.add(&Seat::builder().number(81).class(Class::Couchette).build());
    session.commit()?;

    for seat in session.exec(select(Seat).order_by(Seat.number))? {
        println!("{} costs {}", seat.number(), price(seat.class()));
    }
    let beds = select(Seat.number).filter(Seat.class.eq(Class::Couchette));
    println!("beds: {:?}", session.exec(beds)?.all());

    let from_json = Seat::model_validate(json!({"number": 7, "class": "sleeper"}))?;
    println!("{from_json:?}");
    match Seat::model_validate(json!({"number": 8, "class": "third"})) {
        Ok(seat) => println!("{seat:?}"),
        Err(error) => println!("{error}"),
    }
    Ok(())
}
