//! A field assigned in a method with `&self`.
struct Counter {
    value: u32,
}

impl Counter {
    fn bump(&self) {
        self.value += 1;
    }
}

fn main() {
    let counter = Counter { value: 0 };
    counter.bump();
    println!("{}", counter.value);
}
