// says: only one of them is of use
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    #[field(index)]
    power: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    for (name, power) in [("Lantern", "glows"), ("Firefly", "glows"), ("Rain", "calls the weather"), ("Tide", "comes back")] {
        session.add(&Hero::builder().name(name).power(power).build());
    }
    session.commit()?;

    let glowing = select(Hero.name).filter(Hero.power.eq("glows")).order_by(Hero.id);
    println!("{:?}", session.exec(glowing)?.all());
    for row in session.exec(text("EXPLAIN QUERY PLAN SELECT name FROM hero WHERE power = 'glows'"))? {
        let detail: String = row.get(3)?;
        println!("{detail}");
    }
    Ok(())
}
