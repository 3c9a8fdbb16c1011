//! `self` in a function that does not take it.
struct Counter {
    value: u32,
}

impl Counter {
    fn value() -> u32 {
        self.value
    }
}

fn main() {
    println!("{}", Counter { value: 1 }.value);
}
