//! A check takes the field's value.

use fieldbook::prelude::*;

fn positive(value: &i32) -> Result<(), String> {
    if *value > 0 { Ok(()) } else { Err("not positive".into()) }
}

#[model]
struct Hero {
    #[field(validate = positive)]
    name: String,
}

fn main() {}
