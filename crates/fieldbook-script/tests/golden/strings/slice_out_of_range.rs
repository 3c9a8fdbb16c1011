fn prefix(text: &str, length: usize) -> &str {
    &text[..length]
}

fn main() {
    println!("{}", prefix("Deadpond", 4));
    println!("{}", prefix("Ant", 5));
}
