//! A library method called with too many arguments.
fn main() {
    let mut names = vec!["a"];
    names.push("b", "c");
    println!("{names:?}");
}
