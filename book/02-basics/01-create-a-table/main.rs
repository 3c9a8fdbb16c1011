use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    power: String,
    age: Option<i32>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;

    engine.create_all(Hero)?;
    println!("The table is there, and still empty.");

    engine.create_all(Hero)?;
    println!("Asking a second time changed nothing.");
    Ok(())
}
