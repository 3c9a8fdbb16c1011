//! `sum` of texts.
fn main() {
    let total: i32 = ["a", "b"].iter().sum();
    println!("{total}");
}
