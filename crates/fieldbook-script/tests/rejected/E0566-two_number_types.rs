//! Two number types.

#[repr(u8, i16)]
enum Side {
    Left,
    Right,
}

fn main() {
    println!("{}", Side::Right as u8 - Side::Left as u8);
}
