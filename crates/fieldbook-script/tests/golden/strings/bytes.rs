fn checksum(text: &str) -> u8 {
    text.bytes()
        .fold(0u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte))
}

fn main() {
    let bytes = "Rust".as_bytes();
    println!("{bytes:?}");
    println!("{}", bytes.len());
    println!("{:?}", String::from_utf8(bytes.to_vec()));
    println!("{:?}", String::from_utf8(vec![0xff, 0xfe]).is_err());
    println!("{}", String::from_utf8_lossy(&[72, 105]));
    println!("{}", checksum("hello"));
    println!("{}", b'a' + 1);
    let shifted: String = "hal".bytes().map(|b| (b + 1) as char).collect();
    println!("{shifted}");
    println!("{:?}", "abc".to_string().into_bytes());
    println!("{:?}", std::str::from_utf8(&bytes[1..3]));
}
