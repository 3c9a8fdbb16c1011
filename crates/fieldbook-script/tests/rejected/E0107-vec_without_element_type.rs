//! A type written without what it is of.

fn main() {
    let numbers: Vec = vec![1, 2, 3];
    println!("done");
}
