//! Type of imported name.

use std::collections::HashMap;

struct HashMap {
    entries: u32,
}

fn main() {
    println!("which one?");
}
