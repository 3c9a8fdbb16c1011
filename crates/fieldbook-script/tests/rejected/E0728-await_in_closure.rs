//! A closure inside an `async` function cannot wait.
async fn sum(list: Vec<i32>) -> i32 {
    list.iter().map(|n| double(*n).await).sum()
}
async fn double(n: i32) -> i32 { n * 2 }
fn main() { let _ = sum(vec![]); }
