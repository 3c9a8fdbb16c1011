//! A method called like a free function.
struct Counter {
    value: i32,
}

impl Counter {
    fn bump(&mut self) {
        self.value += 1;
    }

    fn twice(&mut self) {
        bump(self);
        self.bump();
    }
}

fn main() {
    let mut counter = Counter { value: 0 };
    counter.twice();
    println!("{}", counter.value);
}
