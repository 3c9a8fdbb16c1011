//! An assignment to a function's result.
fn value() -> i32 {
    3
}

fn main() {
    value() = 4;
    println!("{}", value());
}
