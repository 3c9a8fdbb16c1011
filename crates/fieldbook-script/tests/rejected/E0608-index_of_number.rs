//! A number indexed.
fn main() {
    let n = 123;
    println!("{}", n[0]);
}
