use fieldbook::prelude::*;

#[model(table)]
struct Point {
    #[field(primary_key)]
    id: Option<i64>,
    x: i32,
    y: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Point)?;
    let session = Session::new(&engine);
    for n in 1..=4 {
        session.add(&Point::builder().x(n).y(n * n).build());
    }
    session.commit()?;
    let rows = session.exec(
        text("SELECT x + y, 'p' || id FROM point WHERE x > :low ORDER BY x").bind("low", 2),
    )?;
    for row in rows {
        let sum: i64 = row.get(0)?;
        let label: String = row.get(1)?;
        println!("{sum} {label}");
    }
    let one = session.exec(text("SELECT 1 AS one, NULL"))?.one()?;
    println!("{} {:?}", one.get::<i32>(0)?, one.get::<Option<i32>>(1)?);
    if let Err(error) = session.exec(text("SELECT nothing FROM nowhere")) {
        println!("{} {error}", error.is_database());
    }
    Ok(())
}
