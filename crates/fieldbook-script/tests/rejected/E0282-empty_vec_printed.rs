//! An empty vector of nobody knows what.

fn main() {
    println!("{:?}", vec![]);
}
