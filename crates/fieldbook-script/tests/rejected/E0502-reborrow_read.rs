//! The first reference is read while its reborrow lives.
fn main() {
    let mut list = vec![1];
    let outer = &mut list;
    let inner = &mut *outer;
    println!("{outer:?}");
    inner.push(3);
}
