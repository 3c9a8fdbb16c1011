//! A bare `return` in a function that returns a number.
fn count(n: u32) -> u32 {
    if n > 3 {
        return;
    }
    n
}

fn main() {
    println!("{}", count(3));
}
