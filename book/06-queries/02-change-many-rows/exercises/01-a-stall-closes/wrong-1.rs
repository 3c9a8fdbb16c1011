// says: nothing need be loaded
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

    let (mut moved, mut struck) = (0, 0);
    for sale in session.exec(select(Sale).filter(Sale.stall.eq("south")))?.all() {
        if sale.paid() {
            sale.set_stall("gate");
            moved += 1;
        } else {
            session.delete(&sale)?;
            struck += 1;
        }
    }
    session.commit()?;
    println!("{moved} moved, {struck} struck off");
    Ok(())
}
