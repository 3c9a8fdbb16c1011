//! A comma that is missing between the elements of an array, on lines of their own.
fn main() {
    let pairs = [
        (1, "one")
        .max((0, "none"))
        Some(2),
    ];
    println!("{}", pairs.len());
}
