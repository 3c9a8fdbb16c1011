//! Two places for an array of three.
fn main() {
    let (first, second);
    [first, second] = [1, 2, 3];
    println!("{first} {second}");
}
