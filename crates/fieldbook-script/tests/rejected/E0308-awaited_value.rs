//! What a future gives is of another type.
async fn one() -> i32 { 1 }
async fn two() -> i32 {
    let x: String = one().await;
    x.len() as i32
}
fn main() { let _ = two(); }
