//! Sized implemented.

struct Stone;

impl Sized for Stone {}

fn main() {
    println!("a stone");
}
