//! An assignment of another type than the variable's.
fn main() {
    let mut count = 1;
    println!("{count}");
    count = "two";
    println!("{count}");
}
