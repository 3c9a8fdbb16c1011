//! `self` where `Self` is meant.

struct Counter(u32);

impl Counter {
    fn new() -> self {
        Counter(0)
    }
}

fn main() {}
