//! Impl of parameter.

impl<T> T {
    fn shout(&self) {}
}

fn main() {
    println!("quiet");
}
