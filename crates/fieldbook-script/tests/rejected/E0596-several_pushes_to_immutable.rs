//! Several `push`es to an immutable vector: one error, where it is declared.
fn main() {
    let numbers = Vec::new();
    numbers.push(1);
    numbers.push(2);
    println!("{numbers:?}");
}
