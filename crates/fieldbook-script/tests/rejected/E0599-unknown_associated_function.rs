//! A constructor that was not written.
struct Hero {
    name: String,
}

fn main() {
    let hero = Hero::new("Deadpond");
    let other = Hero { name: "x".to_string() };
    println!("{}", other.name);
}
