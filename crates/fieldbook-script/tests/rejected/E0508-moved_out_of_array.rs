//! Moved out of array.

fn main() {
    let words = [String::from("a"), String::from("b")];
    let first = words[0];
    println!("{first}");
}
