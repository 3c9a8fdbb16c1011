//! A parameter that is not `mut`, assigned.
fn halve(n: u32) -> u32 {
    n /= 2;
    n
}

fn main() {
    println!("{}", halve(8));
}
