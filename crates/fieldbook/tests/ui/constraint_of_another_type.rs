//! A bound of a text, a length of a number, a pattern that is none.

use fieldbook::prelude::*;

#[model]
struct Hero {
    #[field(ge = 0)]
    name: String,
    #[field(max_length = 3)]
    age: i32,
    #[field(pattern = "(")]
    code: String,
}

fn main() {}
