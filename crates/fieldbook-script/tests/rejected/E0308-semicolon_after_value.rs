//! A semicolon after the value of a function.
fn square(n: i32) -> i32 {
    n * n;
}

fn main() {
    println!("{}", square(3));
}
