fn main() {
    let decimal = 1_000_000;
    let hex = 0xff;
    let octal = 0o777;
    let binary = 0b1111_0000;
    let byte = b'A';
    println!("{decimal} {hex} {octal} {binary} {byte}");
    let typed = 42u8;
    let other = 7_i64;
    println!("{} {}", typed, other);
    println!("{}", 0xFFu8 as i8);
    println!("{}", 1_u128 << 100);
    println!("{:?}", b"bytes");
}
