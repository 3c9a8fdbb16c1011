//! A function is lent a list and its length.
fn fill(list: &mut Vec<usize>, count: usize) {
    list.resize(count, 0);
}
fn main() {
    let mut list = vec![1];
    fill(&mut list, list.len() + 1);
    println!("{list:?}");
}
