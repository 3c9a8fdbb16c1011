//! A primitive type's name used as a value.
fn main() {
    let kind = i32;
    println!("done");
}
