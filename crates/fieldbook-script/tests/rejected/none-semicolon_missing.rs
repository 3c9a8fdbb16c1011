//! A statement that does not end before the next begins.

fn main() {
    let total = 3
        + 4
    let doubled = total * 2;
    println!("{doubled}");
}
