//! A vector with two type arguments.
fn main() {
    let names: Option<String, u32> = None;
    println!("{}", names.is_none());
}
