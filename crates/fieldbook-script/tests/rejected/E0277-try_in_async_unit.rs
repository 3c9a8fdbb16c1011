//! `?` in an `async` function that returns nothing.
async fn value() -> Result<i32, String> { Ok(1) }
async fn run() {
    let n = value().await?;
    println!("{n}");
}
fn main() { let _ = run(); }
