use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    power: String,
    #[field(index)]
    age: Option<i32>,
}

fn add_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    for (name, power, age) in [
        ("Night Owl", "sees in the dark", None),
        ("Rain", "calls the weather", Some(31)),
        ("Old Oak", "cannot be knocked over", Some(412)),
        ("Echo", "is heard everywhere", None),
        ("Paper Crane", "folds anything", Some(19)),
        ("Lantern", "glows", Some(27)),
        ("Tide", "comes back every day", Some(58)),
    ] {
        session.add(&Hero::builder().name(name).power(power).age(age).build());
    }
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    add_heroes(&engine)?;
    let session = Session::new(&engine);

    let rain = select(Hero).filter(Hero.name.eq("Rain"));
    println!("{:?}", session.exec(rain)?.all());

    println!("How SQLite looks for a name:");
    explain(&session, "SELECT * FROM hero WHERE name = 'Rain'")?;
    println!("How SQLite looks for a power:");
    explain(&session, "SELECT * FROM hero WHERE power = 'glows'")
}

fn explain(session: &Session, sql: &str) -> Result<()> {
    for row in session.exec(text(format!("EXPLAIN QUERY PLAN {sql}")))? {
        let detail: String = row.get(3)?;
        println!("  {detail}");
    }
    Ok(())
}
