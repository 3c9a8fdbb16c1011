//! A literal that no integer type holds.
fn main() {
    let n = 999999999999999999999999999999999999999999;
    println!("done");
}
