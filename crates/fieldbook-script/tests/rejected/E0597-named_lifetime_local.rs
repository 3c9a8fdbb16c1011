//! Named lifetime local.
fn borrow<'a>() {
    let n = 12;
    let _r: &'a i32 = &n;
}
fn main() {
    borrow();
}
