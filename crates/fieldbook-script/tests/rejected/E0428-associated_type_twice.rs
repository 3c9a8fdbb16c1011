//! A trait's type declared twice.

trait Store {
    type Key; type Key;
}

fn main() {}
