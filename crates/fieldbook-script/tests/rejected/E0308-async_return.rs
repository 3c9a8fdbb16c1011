//! An `async` function returns what it says.
async fn text() -> String {
    42
}
fn main() { let _ = text(); }
