//! Self imported alone.

use std::collections::self;

fn main() {
    println!("nothing collected");
}
