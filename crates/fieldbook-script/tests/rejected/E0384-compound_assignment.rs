//! An immutable variable changed with `+=`.
fn main() {
    let total = 0;
    for n in 1..4 {
        total += n;
    }
    println!("{total}");
}
