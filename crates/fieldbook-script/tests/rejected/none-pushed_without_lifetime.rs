//! A text is pushed to a list of texts that may live longer.
fn collect(into: &mut Vec<&str>, text: &str) {
    into.push(text);
}
fn main() {
    let mut all = vec![];
    collect(&mut all, "x");
    println!("{all:?}");
}
