//! `==` of an integer and a float literal.
fn main() {
    let count: i32 = 3;
    if count == 3.0 {
        println!("three");
    }
}
