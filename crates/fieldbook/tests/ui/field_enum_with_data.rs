//! A column stores a variant's name, and nothing besides.

use fieldbook::prelude::*;

#[derive(FieldEnum)]
enum Power {
    Flight,
    Strength(i32),
    #[field(rename = "Flight")]
    Speed,
}

#[derive(FieldEnum)]
struct Unit;

fn main() {}
