//! `*` of a number.
fn main() {
    let n = 3;
    println!("{}", *n);
}
