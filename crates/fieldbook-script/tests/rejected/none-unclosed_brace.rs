//! A block without its closing brace.
fn main() {
    if true {
        println!("yes");
}
