//! A field of an immutable struct assigned.
struct Hero {
    age: u32,
}

fn main() {
    let hero = Hero { age: 30 };
    hero.age = 31;
    println!("{}", hero.age);
}
