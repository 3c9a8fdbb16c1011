use fieldbook::prelude::*;

fn starting_name() -> String {
    "unnamed".to_string()
}

fn lucky() -> i32 {
    3 + 4
}

#[model(table)]
struct Ship {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(default_factory = starting_name)]
    name: String,
    #[field(default_factory = lucky)]
    masts: i32,
    #[field(default = 1.5)]
    length: f64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Ship)?;
    let session = Session::new(&engine);
    session.add(&Ship::builder().build());
    session.add(&Ship::builder().name("Mary").masts(1).build());
    session.commit()?;
    for ship in session.exec(select(Ship).order_by(Ship.id))? {
        println!(
            "{:?} {} {} {}",
            ship.id(),
            ship.name(),
            ship.masts(),
            ship.length()
        );
    }
    Ok(())
}
