//! A `poll` that demands a context of `'static`.
use std::pin::Pin;
use std::task::{Context, Poll};

struct Ready;

impl Future for Ready {
    type Output = u8;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'static>) -> Poll<u8> {
        Poll::Ready(1)
    }
}

fn main() {}
