//! A method that changes a field of a shared `self`.
struct Counter {
    count: u32,
}

impl Counter {
    fn step(&self) {
        self.count += 1;
    }
}

fn main() {
    Counter { count: 0 }.step();
}
