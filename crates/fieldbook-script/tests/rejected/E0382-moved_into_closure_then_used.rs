//! A vector moved into a closure and printed after it.
fn main() {
    let names = vec!["Ada"];
    let count = move || names.len();
    println!("{} {:?}", count(), names);
}
