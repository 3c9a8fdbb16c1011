use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    for name in ["Night Owl", "Tide", "Rain", "Echo", "Lantern", "Ash"] {
        session.add(&Hero::builder().name(name).build());
    }
    session.commit()?;

    let page = 2;
    let by_name = select(Hero).order_by(Hero.name);
    for hero in session.exec(by_name.limit(2).offset((page - 1) * 2))? {
        println!("{}", hero.name());
    }
    Ok(())
}
