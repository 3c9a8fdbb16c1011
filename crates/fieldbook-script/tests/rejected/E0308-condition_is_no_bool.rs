//! A condition that is a number.
fn main() {
    let count = 3;
    if count {
        println!("some");
    }
}
