//! A method is called by the first reference while its reborrow lives.
fn main() {
    let mut list = vec![1];
    let outer = &mut list;
    let inner = &mut *outer;
    outer.push(2);
    inner.push(3);
    println!("{list:?}");
}
