//! Constant of parameter type.

struct Buffer<T, const N: T> {
    items: Vec<T>,
}

fn main() {
    println!("empty");
}
