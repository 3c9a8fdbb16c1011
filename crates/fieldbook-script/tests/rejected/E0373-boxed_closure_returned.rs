//! A boxed closure borrows a parameter.
fn adder(n: i32) -> Box<dyn Fn(i32) -> i32> {
    Box::new(|x| x + n)
}
fn main() {
    println!("{}", adder(1)(2));
}
