//! Parameter twice.

fn swap<T, T>(a: T, b: T) -> (T, T) {
    (b, a)
}

fn main() {
    println!("swapped");
}
