//! Three places, and more, for an array of two.
fn main() {
    let (first, second, last);
    [first, second, .., last] = [1, 2];
    println!("{first} {second} {last}");
}
