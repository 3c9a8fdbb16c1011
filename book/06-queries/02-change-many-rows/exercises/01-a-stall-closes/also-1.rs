use fieldbook::prelude::*;

#[model(table)]
struct Sale {
    #[field(primary_key)]
    id: Option<i64>,
    stall: String,
    fruit: String,
    paid: bool,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sale)?;
    let session = Session::new(&engine);
    for (stall, fruit, paid) in [
        ("south", "pears", true),
        ("south", "plums", false),
        ("south", "figs", true),
        ("gate", "kiwis", false),
        ("north", "pears", false),
    ] {
        session.add(&Sale::builder().stall(stall).fruit(fruit).paid(paid).build());
    }
    session.commit()?;

    let moving = update(Sale)
        .filter(Sale.stall.eq("south"))
        .filter(Sale.paid.eq(true))
        .set(Sale.stall, "gate");
    let moved = session.exec(moving)?.rowcount();
    let struck = session.exec(delete(Sale).filter(Sale.stall.eq("south")))?.rowcount();
    println!("{moved} moved, {struck} struck off");
    session.commit()?;
    Ok(())
}
