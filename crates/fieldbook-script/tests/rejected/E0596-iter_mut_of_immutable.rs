//! `iter_mut` of an immutable vector.
fn main() {
    let scores = vec![1, 2, 3];
    for score in scores.iter_mut() {
        *score += 1;
    }
    println!("{scores:?}");
}
