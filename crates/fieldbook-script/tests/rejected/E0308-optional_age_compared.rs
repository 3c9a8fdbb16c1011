//! An optional field compared with a number.
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn main() {
    let hero = Hero::builder().name("Ada").build();
    if hero.age() > 18 {
        println!("grown up");
    }
}
