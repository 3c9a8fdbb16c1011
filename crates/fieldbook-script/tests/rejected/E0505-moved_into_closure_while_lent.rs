//! A list moves into a closure while it is lent.
fn main() {
    let list = vec![1];
    let first = list.first();
    let count = move || list.len();
    println!("{first:?} {}", count());
}
