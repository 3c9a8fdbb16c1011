//! What is extended is a model, and making all of its fields optional needs one.

use fieldbook::prelude::*;

struct Plain {
    name: String,
}

#[model(extends = Plain)]
struct Hero {
    age: i32,
}

#[model(all_optional)]
struct HeroUpdate {
    age: i32,
}

fn main() {}
