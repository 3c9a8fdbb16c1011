//! A string moved in every pass of a loop.
fn consume(text: String) -> usize {
    text.len()
}

fn main() {
    let text = String::from("abc");
    for _ in 0..2 {
        println!("{}", consume(text));
    }
}
