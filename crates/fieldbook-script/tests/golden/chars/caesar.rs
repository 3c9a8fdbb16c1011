fn shift(c: char, by: u8) -> char {
    match c {
        'a'..='z' => ((c as u8 - b'a' + by) % 26 + b'a') as char,
        'A'..='Z' => ((c as u8 - b'A' + by) % 26 + b'A') as char,
        _ => c,
    }
}

fn encode(text: &str, by: u8) -> String {
    text.chars().map(|c| shift(c, by)).collect()
}

fn main() {
    let secret = encode("Attack at dawn!", 13);
    println!("{secret}");
    println!("{}", encode(&secret, 13));
    println!("{}", encode("xyz", 3));
}
