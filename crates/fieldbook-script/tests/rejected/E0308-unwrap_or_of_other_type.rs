//! A default of another type than the option holds.
fn main() {
    let age: Option<u32> = None;
    println!("{}", age.unwrap_or("unknown"));
}
