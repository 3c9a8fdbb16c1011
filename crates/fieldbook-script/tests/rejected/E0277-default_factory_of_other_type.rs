//! The function behind a default gives what the field cannot hold.

use fieldbook::prelude::*;

fn first() -> bool {
    true
}

#[model]
struct Hero {
    #[field(default_factory = first)]
    name: String,
}

fn main() {
    let hero = Hero::builder().build();
    println!("{}", hero.name());
}
