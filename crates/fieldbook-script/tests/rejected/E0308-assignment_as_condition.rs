//! `=` where `==` is meant; that the variable is not mutable is beside the point.

fn main() {
    let count = 3;
    if count = 3 {
        println!("three");
    }
}
