//! Only a struct with named fields is a model.

use fieldbook::prelude::*;

#[model]
enum Power {
    Flight,
}

#[model]
struct Point(f64, f64);

#[model]
struct Page<T> {
    items: Vec<T>,
}

fn main() {}
