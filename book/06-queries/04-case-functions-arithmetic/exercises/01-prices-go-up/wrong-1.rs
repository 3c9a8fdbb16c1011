// says: 2 statements changed the prices
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

    session.exec(update(Item).filter(Item.cents.ge(1000)).set(Item.cents, Item.cents + Item.cents / 20))?;
    session.exec(update(Item).filter(Item.cents.lt(1000)).set(Item.cents, Item.cents + Item.cents / 10))?;
    session.commit()?;
    println!("{:?}", session.exec(select(Item.cents))?.all());
    Ok(())
}
