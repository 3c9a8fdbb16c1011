//! A future is not yet its value.
async fn one() -> i32 { 1 }
fn main() {
    let n: i32 = one();
    println!("{n}");
}
