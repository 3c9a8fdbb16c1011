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

    let all = select((
        func::count_all(),
        func::sum(Sale.kilos),
        func::avg(Sale.kilos),
    ));
    let (sales, kilos, average) = session.exec(all)?.one()?;
    println!("{sales} sales, {kilos:?} kilos, {average:?} on average");

    println!("By fruit:");
    let by_fruit = select((Sale.fruit, func::sum(Sale.kilos), func::max(Sale.kilos)))
        .group_by(Sale.fruit)
        .order_by(func::sum(Sale.kilos).desc());
    for (fruit, kilos, most) in session.exec(by_fruit)? {
        println!(
            "  {fruit}: {} kilos, at most {}",
            kilos.unwrap_or(0),
            most.unwrap_or(0)
        );
    }

    println!("Busy stalls:");
    let busy = select((Sale.stall, func::count(Sale.id)))
        .filter(Sale.kilos.gt(2))
        .group_by(Sale.stall)
        .having(func::count(Sale.id).ge(2));
    for (stall, sales) in session.exec(busy)? {
        println!("  {stall}: {sales} sales");
    }

    let fruits = select(Sale.fruit).distinct().order_by(Sale.fruit);
    println!("On sale: {:?}", session.exec(fruits)?.all());

    let none = select(func::sum(Sale.kilos)).filter(Sale.fruit.eq("kiwis"));
    println!("Kilos of kiwis: {:?}", session.exec(none)?.one()?);
    Ok(())
}
