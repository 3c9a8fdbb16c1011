//! Number of struct.

#[repr(u8)]
struct Coin {
    value: u8,
}

fn main() {
    println!("{}", Coin { value: 1 }.value);
}
