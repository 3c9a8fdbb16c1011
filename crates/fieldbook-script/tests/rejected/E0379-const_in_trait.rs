//! Const in trait.

trait Size {
    const fn size() -> u32;
}

fn main() {
    println!("small");
}
