//! A function without `self` called as a method.
struct Counter {
    value: i32,
}

impl Counter {
    fn new() -> Self {
        Counter { value: 0 }
    }
}

fn main() {
    let counter = Counter::new();
    println!("{}", counter.new().value);
}
