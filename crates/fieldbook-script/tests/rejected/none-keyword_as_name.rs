//! A keyword as a variable's name.
fn main() {
    let match = 3;
    println!("done");
}
