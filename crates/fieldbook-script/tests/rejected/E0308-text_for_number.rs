//! A text where a number is declared.
fn main() {
    let age: u32 = "thirty";
    println!("{age}");
}
