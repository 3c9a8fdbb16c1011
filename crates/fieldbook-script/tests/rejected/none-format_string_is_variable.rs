//! A format string that is a variable.
fn main() {
    let text = "hello";
    println!(text);
}
