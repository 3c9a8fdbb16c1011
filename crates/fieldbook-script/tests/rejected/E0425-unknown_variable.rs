//! A variable that was never declared.
fn main() {
    let count = 3;
    println!("{}", count + total);
}
