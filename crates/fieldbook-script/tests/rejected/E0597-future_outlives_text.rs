//! A future holds a reference to what is gone.
async fn read(text: &str) -> usize { text.len() }
async fn run() {
    let future;
    {
        let text = String::from("gone");
        future = read(&text);
    }
    future.await;
}
fn main() { let _ = run(); }
