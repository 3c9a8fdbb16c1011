//! A value was given to a future.
async fn take(v: Vec<i32>) -> usize { v.len() }
async fn run() {
    let v = vec![1];
    take(v).await;
    println!("{}", v.len());
}
fn main() { let _ = run(); }
