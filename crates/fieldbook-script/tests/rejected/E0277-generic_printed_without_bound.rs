//! A generic value printed without a bound.
fn show<T>(value: T) {
    println!("{value}");
}

fn main() {
    show(1);
}
