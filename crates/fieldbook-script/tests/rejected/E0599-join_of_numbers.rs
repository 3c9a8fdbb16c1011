//! Numbers are not joined.

fn main() {
    let numbers = vec![1, 2, 3];
    println!("{}", numbers.join(", "));
}
