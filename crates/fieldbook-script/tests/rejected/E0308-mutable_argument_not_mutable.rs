//! A shared reference where a mutable one is wanted.
fn add(numbers: &mut Vec<i32>) {
    numbers.push(1);
}

fn main() {
    let mut numbers = Vec::new();
    numbers.push(0);
    add(&numbers);
}
