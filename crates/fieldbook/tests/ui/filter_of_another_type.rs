//! A column is compared with values of its own type.

use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn main() {
    let _ = select(Hero).filter(Hero.name.eq(5));
    let _ = select(Hero).filter(Hero.age.ge("old"));
    let _ = select(Hero).filter(Hero.name);
}
