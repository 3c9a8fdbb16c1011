//! A future would hold itself.
async fn fact(n: u64) -> u64 {
    if n == 0 { 1 } else { n * fact(n - 1).await }
}
fn main() { let _ = fact(3); }
