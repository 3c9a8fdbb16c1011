use fieldbook::prelude::*;

#[model(table)]
struct Airport {
    #[field(primary_key)]
    id: Option<i64>,
    code: String,
}

#[model(table)]
struct Flight {
    #[field(primary_key)]
    id: Option<i64>,
    number: String,
    #[field(foreign_key = Airport.id)]
    from_id: Option<i64>,
    #[field(foreign_key = Airport.id)]
    to_id: Option<i64>,
    #[relationship(foreign_keys = from_id)]
    from: Option<Airport>,
    #[relationship(foreign_keys = to_id)]
    to: Option<Airport>,
}

fn describe(flight: &Flight) -> String {
    let code = |airport: Option<Airport>| airport.map_or("?".to_string(), |a| a.code());
    format!(
        "{} {}-{}",
        flight.number(),
        code(flight.from()),
        code(flight.to())
    )
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Airport, Flight))?;
    let session = Session::new(&engine);
    let [osl, vie] = ["OSL", "VIE"].map(|code| Airport::builder().code(code).build());
    session.add(&Flight::builder().number("F1").from(&osl).to(&vie).build());
    session.add(&Flight::builder().number("F2").from(&vie).build());
    session.commit()?;
    for flight in session.exec(select(Flight).order_by(Flight.number))? {
        println!("{}", describe(&flight));
    }
    println!(
        "{:?}",
        session
            .exec(select(Flight.number).filter(Flight.from_id.eq(vie.id())))?
            .all()
    );
    Ok(())
}
