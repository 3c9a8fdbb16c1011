//! `clone` of a struct that does not derive it.
struct Token {
    text: String,
}

fn main() {
    let token = Token { text: "x".to_string() };
    let copy = token.clone();
    println!("{}", copy.text);
}
