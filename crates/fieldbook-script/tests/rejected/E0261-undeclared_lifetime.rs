//! A lifetime that was not declared.
fn first(text: &'a str) -> usize {
    text.len()
}

fn main() {
    println!("{}", first("x"));
}
