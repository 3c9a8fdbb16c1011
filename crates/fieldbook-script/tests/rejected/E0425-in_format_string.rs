//! A name in a format string that is no variable.
fn main() {
    let name = "Ada";
    println!("{name} is {age}");
}
