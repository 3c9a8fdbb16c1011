// says: some prices did not move
use fieldbook::prelude::*;

#[model(table)]
struct Item {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    cents: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Item)?;
    let session = Session::new(&engine);
    for (name, cents) in [("Spoon", 80), ("Tea", 950), ("Cup", 1200), ("Pot", 9000)] {
        session.add(&Item::builder().name(name).cents(cents).build());
    }
    session.commit()?;

    let price = case()
        .when(Item.cents.lt(1000), Item.cents * (110 / 100))
        .otherwise(Item.cents * (105 / 100));
    session.exec(update(Item).set(Item.cents, price))?;
    session.commit()?;
    println!("{:?}", session.exec(select(Item.cents))?.all());
    Ok(())
}
