//! A number that is cast to a character is a byte, wherever it stands.
fn main() {
    println!("{}{}{}", 72 as char, 105 as char, (33) as char);
    let letters: String = [104 as char, 111 as char].iter().collect();
    println!("{letters} {:?} {:>3}|", 10 as char, 0x41 as char);
}
