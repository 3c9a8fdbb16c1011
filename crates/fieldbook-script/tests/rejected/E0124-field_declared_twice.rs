//! A struct that declares a field twice.
struct Hero {
    name: String,
    age: u32,
    name: String,
}

fn main() {
    println!("no hero");
}
