//! Impl of reference.

struct Box3;

impl &Box3 {
    fn peek(self) {}
}

fn main() {
    println!("closed");
}
