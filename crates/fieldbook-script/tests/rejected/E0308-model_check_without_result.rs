//! The check of a model says what is wrong with it.

use fieldbook::prelude::*;

fn fine(hero: &Hero) -> bool {
    !hero.name().is_empty()
}

#[model(validate = fine)]
struct Hero {
    name: String,
}

fn main() {
    println!("{:?}", Hero::model_validate(json!({"name": "x"})).is_ok());
}
