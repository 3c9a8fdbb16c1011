//! The keys of JSON are texts: a boolean is none.

use std::collections::HashMap;

use fieldbook::prelude::*;

#[model]
struct Votes {
    by_answer: HashMap<bool, i64>,
}

fn main() {}
