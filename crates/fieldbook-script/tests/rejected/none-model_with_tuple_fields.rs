//! A model whose fields have no names.
use fieldbook::prelude::*;

#[model]
struct Hero(String);

fn main() {
    println!("done");
}
