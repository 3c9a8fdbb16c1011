//! A sum whose type nothing says.
fn main() {
    let total = [1.5, 2.5].iter().sum();
    println!("{total}");
}
