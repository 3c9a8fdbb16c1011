use fieldbook::prelude::*;

#[model(table)]
struct Sale {
    #[field(primary_key)]
    id: Option<i64>,
    stall: String,
    fruit: String,
    kilos: i64,
    paid: bool,
}

fn fill(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    for (stall, fruit, kilos) in [
        ("north", "pears", 12),
        ("north", "plums", 5),
        ("south", "pears", 9),
        ("south", "plums", 20),
        ("south", "figs", 2),
        ("gate", "figs", 3),
    ] {
        let sale = Sale::builder().stall(stall).fruit(fruit).kilos(kilos);
        session.add(&sale.paid(stall != "south").build());
    }
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sale)?;
    fill(&engine)?;
    let session = Session::new(&engine);
    let south = update(Sale)
        .filter(Sale.stall.eq("south"))
        .set(Sale.paid, true);
    println!("{} sales are paid now", session.exec(south)?.rowcount());

    let late = insert(Sale)
        .value(Sale.stall, "gate")
        .value(Sale.fruit, "pears")
        .value(Sale.kilos, 7)
        .value(Sale.paid, false);
    session.exec(late)?;

    let small = delete(Sale).filter(Sale.kilos.lt(5) & Sale.paid.eq(true));
    println!(
        "{} small ones are forgotten",
        session.exec(small)?.rowcount()
    );
    session.commit()?;

    for sale in session.exec(select(Sale).order_by(Sale.id))? {
        println!("{sale:?}");
    }
    Ok(())
}
