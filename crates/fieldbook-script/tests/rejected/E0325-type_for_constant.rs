//! Type for constant.

trait Numbered {
    const NUMBER: u32;
}

struct House;

impl Numbered for House { type NUMBER = u32; }

fn main() {
    println!("somewhere");
}
