//! The first reference is used while its reborrow lives.
fn main() {
    let mut count = 1;
    let outer = &mut count;
    let inner = &mut *outer;
    *outer += 1;
    *inner += 1;
    println!("{count}");
}
