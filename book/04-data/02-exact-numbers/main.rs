use fieldbook::prelude::*;

#[model(table)]
struct Ticket {
    #[field(primary_key)]
    id: Option<i64>,
    line: String,
    #[field(max_digits = 6, decimal_places = 2)]
    price: Decimal,
    distance: f64,
    cents: i64,
}

fn main() -> Result<()> {
    let float = 0.1 + 0.2;
    println!("as floats:   0.1 + 0.2 = {float}");
    let decimal = Decimal::new(1, 1) + Decimal::new(2, 1);
    println!("as decimals: 0.1 + 0.2 = {decimal}");

    let engine = create_engine("sqlite://")?;
    engine.create_all(Ticket)?;
    let session = Session::new(&engine);
    for (line, hundredths, distance) in [("coast", 1990, 41.5), ("hills", 505, 8.25), ("town", 250, 3.0)] {
        let ticket = Ticket::builder().line(line).price(Decimal::new(hundredths, 2));
        session.add(&ticket.distance(distance).cents(hundredths).build());
    }
    session.commit()?;

    let tickets = session.exec(select(Ticket).order_by(Ticket.price))?.all();
    for ticket in &tickets {
        println!("{:5} {:>6} {:>5} km", ticket.line(), ticket.price(), ticket.distance());
    }
    let total: Decimal = tickets.iter().map(|ticket| ticket.price()).sum();
    println!("in Rust:         {total}");

    let cents = session.exec(select(func::sum(Ticket.cents)))?.one()?;
    println!("in the database: {cents:?} cents");

    let cheap = select(Ticket.line).filter(Ticket.price.lt(Decimal::new(10, 0)));
    println!("under 10: {:?}", session.exec(cheap)?.all());
    Ok(())
}
