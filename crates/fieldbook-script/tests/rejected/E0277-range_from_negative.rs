//! There is no counting from the end in a range.

fn main() {
    let word = "hello";
    println!("{}", &word[..-1]);
}
