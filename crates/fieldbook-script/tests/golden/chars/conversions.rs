fn main() {
    println!("{} {}", 'q'.to_ascii_uppercase(), 'Q'.to_lowercase());
    println!("{}", 'ß'.to_uppercase());
    println!("{}", 'a' as u8);
    println!("{}", (b'a' + 3) as char);
    println!("{:?}", ('a'..='e').collect::<String>());
    println!("{:?}", ('a'..'e').rev().collect::<Vec<char>>());
    println!("{:?}", char::from_u32(0x1F600));
    println!("{:?}", char::from_u32(0xD800));
    println!("{:?}", std::char::from_digit(11, 16));
    println!("{}", 'x'.to_string().repeat(3));
    println!("{:?} {}", 'a'.cmp(&'b'), 'a' < 'b');
    println!("{}", 'A'.eq_ignore_ascii_case(&'a'));
    println!("{:?}", "cab".chars().max());
}
