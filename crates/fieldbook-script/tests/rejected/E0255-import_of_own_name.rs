//! Import of own name.

use shapes::area;

mod shapes {
    pub fn area(side: u32) -> u32 {
        side * side
    }
}

fn area(side: u32) -> u32 {
    side
}

fn main() {
    println!("{}", area(2));
}
