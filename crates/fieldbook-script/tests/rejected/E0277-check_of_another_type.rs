//! A check takes the value of its field.

use fieldbook::prelude::*;

fn positive(value: &i32) -> Result<(), String> {
    if *value > 0 { Ok(()) } else { Err("not positive".into()) }
}

#[model]
struct Hero {
    #[field(validate = positive)]
    name: String,
}

fn main() {
    println!("{:?}", Hero::model_validate(json!({"name": "x"})).is_ok());
}
