//! A borrow lives across `.await`.
async fn run() {
    let mut list = vec![1];
    let first = &list[0];
    list.push(2);
    other().await;
    println!("{first}");
}
async fn other() {}
fn main() { let _ = run(); }
