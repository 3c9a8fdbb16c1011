//! `sort` of floats, which have no total order.
fn main() {
    let mut prices = vec![2.5, 1.0];
    prices.sort();
    println!("{prices:?}");
}
