//! An enum with one variant twice.
#[derive(PartialEq)]
enum Color {
    Red,
    Green,
    Red,
}

fn main() {
    println!("no color");
}
