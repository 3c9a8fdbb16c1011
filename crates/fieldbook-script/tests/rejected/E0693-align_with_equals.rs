//! Align with equals.

#[repr(align = 8)]
struct Slab(u8);

fn main() {
    println!("{}", Slab(1).0);
}
