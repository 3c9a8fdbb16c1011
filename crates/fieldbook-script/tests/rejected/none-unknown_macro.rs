//! A macro that does not exist.
fn main() {
    println!("one");
    printn!("two");
}
