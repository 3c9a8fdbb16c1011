//! A `Vec` is no array.
fn main() {
    let (first, second): (i32, i32);
    [first, second] = vec![1, 2];
    println!("{first} {second}");
}
