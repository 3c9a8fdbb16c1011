//! Transparent enum.

#[repr(transparent)]
enum Either {
    Left(u8),
    Right,
}

fn main() {
    println!("neither");
}
