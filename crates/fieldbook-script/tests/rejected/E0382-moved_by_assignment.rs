//! A string used after it was moved to another variable.
fn main() {
    let first = String::from("Ada");
    let second = first;
    println!("{second}");
    println!("{first}");
}
