//! A column compared with the language's own operator.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn main() {
    let query = select(Hero).filter(Hero.age > 30);
    let _ = query;
}
