use fieldbook::prelude::*;

#[model(table)]
struct Sale {
    #[field(primary_key)]
    id: Option<i64>,
    fruit: String,
    kilos: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sale)?;
    let session = Session::new(&engine);
    for (fruit, kilos) in [("pears", 12), ("plums", 5), ("pears", 9), ("figs", 2)] {
        session.add(&Sale::builder().fruit(fruit).kilos(kilos).build());
    }
    session.commit()?;

    let running = text(
        "SELECT fruit, kilos, sum(kilos) OVER (ORDER BY id) FROM sale WHERE kilos > :least ORDER BY id",
    );
    for row in session.exec(running.bind("least", 2))? {
        let (fruit, kilos, so_far): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        println!("{fruit}: {kilos}, {so_far} so far");
    }

    let counted = text("SELECT fruit FROM sale").compile(Dialect::Sqlite)?;
    println!("as it stands: {}", counted.sql);

    let query = select(Sale.fruit).filter(Sale.kilos.gt(5)).limit(2);
    println!("SQLite:     {}", query.compile(Dialect::Sqlite)?.sql.replace('\n', " "));
    println!("PostgreSQL: {}", query.compile(Dialect::PostgreSql)?.sql.replace('\n', " "));

    session.exec(text("UPDATE sale SET kilos = kilos + 1 WHERE fruit = 'figs'"))?;
    session.commit()?;
    let figs = session.exec(select(Sale).filter(Sale.fruit.eq("figs")))?.one()?;
    println!("figs: {}", figs.kilos());
    Ok(())
}
