//! The keys of JSON are texts: a boolean is none.
use fieldbook::prelude::*;
use std::collections::HashMap;

#[model]
struct Votes {
    by_answer: HashMap<bool, i64>,
}

fn main() {
    println!("done");
}
