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

    for name in session.exec(select(Hero.name).order_by(Hero.name).offset(2).limit(2))? {
        println!("{name}");
    }
    Ok(())
}
