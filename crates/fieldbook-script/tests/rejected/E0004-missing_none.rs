//! A `match` of an `Option` without `None`.
fn main() {
    let age = Some(3);
    match age {
        Some(n) => println!("{n}"),
    }
}
