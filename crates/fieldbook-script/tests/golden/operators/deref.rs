use std::ops::{Deref, DerefMut};

struct Sorted {
    items: Vec<i32>,
}

impl Sorted {
    fn new(mut items: Vec<i32>) -> Self {
        items.sort();
        Sorted { items }
    }
}

impl Deref for Sorted {
    type Target = Vec<i32>;

    fn deref(&self) -> &Vec<i32> {
        &self.items
    }
}

struct Guarded<T> {
    value: T,
    writes: u32,
}

impl<T> Deref for Guarded<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Guarded<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.writes += 1;
        &mut self.value
    }
}

fn main() {
    let sorted = Sorted::new(vec![3, 1, 2]);
    println!("{} {:?} {:?}", sorted.len(), sorted.first(), *sorted);
    println!("{}", sorted.iter().sum::<i32>());
    let mut text = Guarded {
        value: String::from("a"),
        writes: 0,
    };
    text.push_str("bc");
    text.push('d');
    println!("{} {} {}", text.len(), *text, text.writes);
}
