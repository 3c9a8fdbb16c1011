//! A constant computed by a function that is not `const`.
fn limit() -> usize {
    3
}

const LIMIT: usize = limit();

fn main() {
    println!("{LIMIT}");
}
