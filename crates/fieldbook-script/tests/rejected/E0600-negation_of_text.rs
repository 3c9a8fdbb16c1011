//! `!` of a text.
fn main() {
    let word = "yes";
    println!("{}", !word);
}
