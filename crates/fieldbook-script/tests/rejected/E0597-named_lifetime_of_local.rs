//! A local is lent for a lifetime of the caller.
fn borrow<'a>() {
    let number = 12;
    let reference: &'a i32 = &number;
    println!("{reference}");
}
fn main() {
    borrow();
}
