//! A closure whose parameter's type the first call decided.
fn main() {
    let identity = |value| value;
    println!("{}", identity(4));
    println!("{}", identity("four"));
}
