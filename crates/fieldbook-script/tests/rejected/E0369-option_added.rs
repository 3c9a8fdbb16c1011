//! An option used as the number in it.
fn main() {
    let ages = vec![3, 4];
    let next = ages.first() + 1;
    println!("{next}");
}
