//! Static demanded of argument.

fn keep(word: &str) -> &'static str {
    word
}

fn main() {
    println!("{}", keep("kept"));
}
