//! Builders, setters and defaults take the field's type.

use fieldbook::prelude::*;

#[model]
struct Hero {
    name: String,
    #[field(default = "none")]
    age: i32,
}

fn main() {
    let hero = Hero::builder().name(5).build();
    hero.set_age("old");
}
