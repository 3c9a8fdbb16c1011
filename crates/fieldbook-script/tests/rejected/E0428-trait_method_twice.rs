//! A trait's method declared twice.

trait Named {
    fn name(&self) -> String; fn name(&self) -> String;
}

fn main() {}
