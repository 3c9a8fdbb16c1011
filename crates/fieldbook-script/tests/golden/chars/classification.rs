fn main() {
    for c in ['a', 'Z', '5', ' ', 'é', '_', '\n', '½'] {
        println!(
            "{c:?} {} {} {} {} {} {}",
            c.is_alphabetic(),
            c.is_numeric(),
            c.is_alphanumeric(),
            c.is_whitespace(),
            c.is_uppercase(),
            c.is_lowercase()
        );
    }
    println!("{} {}", 'f'.is_ascii_hexdigit(), 'g'.is_ascii_hexdigit());
    println!("{} {}", '!'.is_ascii_punctuation(), '\t'.is_control());
    println!(
        "{:?} {:?} {:?}",
        '7'.to_digit(10),
        'f'.to_digit(16),
        'z'.to_digit(10)
    );
    println!("{} {}", 'é'.len_utf8(), 'é'.is_ascii());
}
