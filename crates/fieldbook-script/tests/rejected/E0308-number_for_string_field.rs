//! A number for a field of type `String`.
struct Hero {
    name: String,
    age: u32,
}

fn main() {
    let hero = Hero {
        name: 7,
        age: 30,
    };
    println!("{} {}", hero.name, hero.age);
}
