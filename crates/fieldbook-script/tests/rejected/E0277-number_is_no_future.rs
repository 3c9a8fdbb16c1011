//! A number is no future.
async fn two() -> i32 {
    5.await
}
fn main() { let _ = two(); }
