//! A list is sorted by what it holds itself.
fn main() {
    let mut order = vec![2, 0, 1];
    order.sort_by_key(|at| order[*at]);
    println!("{order:?}");
}
