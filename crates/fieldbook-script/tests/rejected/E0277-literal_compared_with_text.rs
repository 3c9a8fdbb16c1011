//! An element compared with a text.
fn main() {
    let numbers = [1, 2, 3];
    println!("{:?}", numbers.iter().rposition(|n| *n < "seven"));
}
