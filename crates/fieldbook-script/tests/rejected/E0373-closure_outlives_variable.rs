//! A returned closure that borrows a parameter.
fn adder(n: i32) -> impl Fn(i32) -> i32 {
    |m| m + n
}

fn main() {
    println!("{}", adder(1)(2));
}
