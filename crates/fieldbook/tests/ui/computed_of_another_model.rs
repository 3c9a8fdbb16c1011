//! A computed field's function takes a reference to its own model and returns the field's type.

use fieldbook::prelude::*;

fn width(range: &Range) -> String {
    format!("{}", range.high() - range.low())
}

fn height(hero: &i32) -> i64 {
    i64::from(*hero)
}

#[model]
struct Range {
    low: i64,
    high: i64,
    #[field(computed = width)]
    width: i64,
    #[field(computed = height)]
    height: i64,
}

fn main() {}
