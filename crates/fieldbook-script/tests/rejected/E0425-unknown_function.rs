//! A function that does not exist.
fn greet(name: &str) -> String {
    format!("hello {name}")
}

fn main() {
    println!("{}", greet("Ada"));
    println!("{}", great("Ada"));
}
