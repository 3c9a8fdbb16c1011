//! An empty implementation of `Display`.
use std::fmt;

struct Hero {
    name: String,
}

impl fmt::Display for Hero {}

fn main() {
    let hero = Hero { name: "Ada".to_string() };
    println!("{}", hero.name);
}
