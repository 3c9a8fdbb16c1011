//! An `else` of several lines whose last one ends in `;`.
fn main() {
    let scores = [3, 1, 2].into_iter();
    let best = if scores.len() > 2 {
        scores.max()
    } else {
        println!("few");
        scores.min();
    };
    println!("{best:?}");
}
