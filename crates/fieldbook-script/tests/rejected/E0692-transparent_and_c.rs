//! Transparent and c.

#[repr(transparent, C)]
struct Name(u8);

fn main() {
    println!("{}", Name(1).0);
}
