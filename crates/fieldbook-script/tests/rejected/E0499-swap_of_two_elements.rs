//! Two elements of one list are lent to a function.
fn main() {
    let mut list = vec![1, 2];
    std::mem::swap(&mut list[0], &mut list[1]);
    println!("{list:?}");
}
