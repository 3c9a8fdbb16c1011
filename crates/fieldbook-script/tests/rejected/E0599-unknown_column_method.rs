//! A comparison that columns do not have.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    age: Option<i32>,
}

fn main() {
    let query = select(Hero).filter(Hero.age.greater(3));
    println!("done");
}
