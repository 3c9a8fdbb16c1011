//! An owned value where a reference is expected.
fn length(text: &str) -> usize {
    text.len()
}

fn main() {
    let text = String::from("abc");
    println!("{}", length(text));
}
