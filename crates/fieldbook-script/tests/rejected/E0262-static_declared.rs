//! Static declared.

fn pick<'static>(word: &'static str) -> &'static str {
    word
}

fn main() {
    println!("{}", pick("this"));
}
