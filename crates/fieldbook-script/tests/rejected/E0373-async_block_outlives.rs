//! A block that borrows leaves the function.
use std::future::Future;
fn make() -> impl Future<Output = usize> {
    let name = String::from("x");
    async { name.len() }
}
fn main() { let _ = make(); }
