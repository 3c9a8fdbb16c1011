//! A number that is no byte, as a character.
fn main() {
    println!("{} {}", 97 as char, 65 as char);
    println!("{}", 1000 as char);
}
