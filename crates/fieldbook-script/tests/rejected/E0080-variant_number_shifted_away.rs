//! Variant number shifted away.

enum Bits {
    All = 1 << 70,
}

fn main() {
    println!("some");
}
