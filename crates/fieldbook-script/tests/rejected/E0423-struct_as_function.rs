//! A struct with named fields called like a function.
struct Hero {
    name: String,
}

fn main() {
    let hero = Hero("Ada".to_string());
    println!("done");
}
