//! Only `u8` has the method, which does not make the number one.
fn main() {
    let letter = 97;
    println!("{}", letter.to_ascii_uppercase());
}
