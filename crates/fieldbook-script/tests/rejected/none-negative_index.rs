//! There is no counting from the end.

fn main() {
    let words = vec!["fig", "pear"];
    println!("{}", words[-1]);
}
