//! A method called without its argument.
struct Counter {
    value: u32,
}

impl Counter {
    fn add(&mut self, by: u32) {
        self.value += by;
    }
}

fn main() {
    let mut counter = Counter { value: 0 };
    counter.add();
    println!("{}", counter.value);
}
