//! Constant not in trait.

trait Flies {
    fn fly(&self);
}

impl Flies for u8 {
    const WINGS: u8 = 2;

    fn fly(&self) {}
}

fn main() {
    1u8.fly();
}
