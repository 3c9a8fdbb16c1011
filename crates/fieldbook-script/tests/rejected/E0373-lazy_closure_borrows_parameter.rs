//! A lazy iterator whose closure borrows a parameter.
fn multiples(of: u32) -> impl Iterator<Item = u32> {
    (1..4).map(|n| n * of)
}

fn main() {
    println!("{}", multiples(3).count());
}
