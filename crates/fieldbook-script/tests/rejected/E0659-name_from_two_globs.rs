//! Name from two globs.

mod sea {
    pub fn deep() -> u32 {
        100
    }
}

mod sky {
    pub fn deep() -> u32 {
        0
    }
}

use sea::*;
use sky::*;

fn main() {
    println!("{}", deep());
}
