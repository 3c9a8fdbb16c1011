//! Drop of object.

trait Machine {}

impl Drop for dyn Machine {
    fn drop(&mut self) {}
}

fn main() {
    println!("still running");
}
