//! A local is lent for ever.
fn main() {
    let number = 12;
    let reference: &'static i32 = &number;
    println!("{reference}");
}
