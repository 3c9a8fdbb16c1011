//! A part of a pair is held while the pair is printed.
fn main() {
    let mut pair = (1, String::from("x"));
    let text = &mut pair.1;
    println!("{pair:?}");
    text.push('y');
}
