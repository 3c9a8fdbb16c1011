use fieldbook::prelude::*;

#[model(table)]
struct Sale {
    #[field(primary_key)]
    id: Option<i64>,
    fruit: String,
    kilos: i64,
    paid: bool,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sale)?;
    let session = Session::new(&engine);
    for (fruit, kilos, paid) in [
        ("pears", 12, true),
        ("pears", 9, false),
        ("plums", 5, true),
        ("plums", 6, true),
        ("figs", 2, false),
        ("figs", 9, true),
    ] {
        session.add(&Sale::builder().fruit(fruit).kilos(kilos).paid(paid).build());
    }
    session.commit()?;

    let kilos = func::sum(case().when(Sale.paid.eq(true), Sale.kilos).otherwise(0));
    let sums = select((Sale.fruit, kilos.clone()))
        .group_by(Sale.fruit)
        .having(kilos.clone().gt(9))
        .order_by(kilos.desc());
    for (fruit, kilos) in session.exec(sums)? {
        println!("{fruit}: {} kilos", kilos.unwrap_or(0));
    }
    Ok(())
}
