//! A text literal for a field of type `String`.
struct Hero {
    name: String,
}

fn main() {
    let hero = Hero { name: "Deadpond" };
    println!("{}", hero.name);
}
