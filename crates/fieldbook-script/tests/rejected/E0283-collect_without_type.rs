//! `collect` without a type to collect into.
fn main() {
    let doubled = [1, 2, 3].iter().map(|n| n * 2).collect();
    println!("done");
}
