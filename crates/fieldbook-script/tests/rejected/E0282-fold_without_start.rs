//! A call with too few arguments does not tell its closure's types either.

fn main() {
    let numbers = vec!["1", "2"];
    println!("{}", numbers.iter().fold(|sum, n| sum.join(n)));
}
