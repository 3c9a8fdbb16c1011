//! Method as type.

trait Speaks {
    fn speak(&self);
}

impl Speaks for u8 {
    fn speak(&self) {}
}

fn hear(voice: <u8 as Speaks>::speak) {}

fn main() {
    1u8.speak();
}
