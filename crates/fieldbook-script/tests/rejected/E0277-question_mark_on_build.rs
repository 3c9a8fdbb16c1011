//! A question mark after something that cannot fail.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn main() -> Result<()> {
    let hero = Hero::builder().name("Ada").build()?;
    println!("{}", hero.name());
    Ok(())
}
