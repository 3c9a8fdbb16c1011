//! A tuple's third place where it has two.
fn main() {
    let pair = (1, "one");
    println!("{} {}", pair.0, pair.2);
}
