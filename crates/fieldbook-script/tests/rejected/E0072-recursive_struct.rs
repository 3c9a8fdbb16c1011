//! A struct that contains itself.
struct Node {
    value: i32,
    next: Option<Node>,
}

fn main() {
    println!("done");
}
