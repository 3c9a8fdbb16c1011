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

const PAGE: i64 = 3;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    add_heroes(&engine)?;
    let session = Session::new(&engine);

    let by_name = select(Hero.name).order_by(Hero.name);
    for page in 0.. {
        let rows = by_name.clone().limit(PAGE).offset(page * PAGE);
        let names = session.exec(rows)?.all();
        if names.is_empty() {
            println!("Page {} is empty: that was the last one.", page + 1);
            break;
        }
        println!("Page {}: {names:?}", page + 1);
    }
    Ok(())
}
