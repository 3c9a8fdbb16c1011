//! A result's method on the query.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn main() {
    let hero = select(Hero).filter(Hero.age.gt(30)).first();
    println!("{}", hero.is_some());
}
