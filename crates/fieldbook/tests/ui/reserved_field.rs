//! A field whose name every model has as a method.

use fieldbook::prelude::*;

#[model]
struct Hero {
    builder: String,
    model_dump: String,
}

fn main() {}
