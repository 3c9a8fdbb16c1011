//! A method of strings called on a character.
fn main() {
    let letter = 'x';
    println!("{}", letter.push_str("y"));
}
