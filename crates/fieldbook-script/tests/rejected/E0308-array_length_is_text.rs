//! The length of an array is a number.

fn main() {
    let numbers: [u32; "3"];
    println!("done");
}
