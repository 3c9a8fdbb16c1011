//! A struct literal without one of the fields.
struct Hero {
    name: String,
    age: u32,
}

fn main() {
    let hero = Hero { name: "Ada".to_string() };
    println!("{} {}", hero.name, hero.age);
}
