//! Aligned to three.

#[repr(align(3))]
struct Brick(u8);

fn main() {
    println!("{}", Brick(1).0);
}
