//! A number column compared with a text.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    age: Option<i32>,
}

fn main() {
    let query = select(Hero)
        .filter(Hero.age.is_not_null())
        .filter(Hero.age.gt("thirty"));
    println!("done");
}
