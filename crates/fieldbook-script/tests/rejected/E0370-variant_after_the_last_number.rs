//! Variant after the last number.

#[repr(u8)]
enum Level {
    Top = 255,
    Above,
}

fn main() {
    println!("{}", Level::Top as u8);
}
