//! Impl for type parameter.

trait Feeds {
    fn feed(&self, food: impl Clone);
}

struct Cat;

impl Feeds for Cat {
    fn feed<F: Clone>(&self, food: F) {}
}

fn main() {
    Cat.feed(1);
}
