//! A range pattern of numbers for an `Option`.
fn main() {
    match Some(3) {
        1..=5 => println!("few"),
        _ => println!("many"),
    }
}
