fn column(text: &str, digit: u32) -> char {
    let shown = char::from_digit(digit, 10).unwrap();
    println!("{shown} of {text}");
    text.chars()
        .nth(digit as usize)
        .expect("the text is long enough")
}

fn main() {
    println!("{}", column("abc", 2));
    println!("{}", column("abc", 3));
}
