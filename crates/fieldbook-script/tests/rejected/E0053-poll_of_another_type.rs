//! `poll` gives what `Output` says.
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
struct Never;
impl Future for Never {
    type Output = i32;
    fn poll(self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<String> { Poll::Pending }
}
fn main() { let _ = Never; }
