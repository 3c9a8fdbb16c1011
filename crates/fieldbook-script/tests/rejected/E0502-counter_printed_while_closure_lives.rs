//! A counter that a closure changes, printed between two calls of it.
fn main() {
    let mut count = 0;
    let mut step = || count += 1;
    step();
    println!("{count}");
    step();
}
