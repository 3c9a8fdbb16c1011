use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    secret_name: String,
    age: Option<i32>,
}

#[model(table = "secret_lairs")]
struct Lair {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique, max_length = 30)]
    address: String,
    #[field(default = 1)]
    rooms: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Hero, Lair))?;
    engine.create_all((Hero, Lair))?;
    let lair = Lair::builder().address("5 Elm St").build();
    println!("{lair:?}");
    engine.drop_all(Lair)?;
    Ok(())
}
