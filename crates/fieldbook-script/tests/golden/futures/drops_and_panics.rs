//! Drops, panics and cancellation of futures.
use std::cell::Cell;
use std::future::Future;
use std::panic;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

struct Guard { name: &'static str, log: Rc<Cell<u32>> }
impl Drop for Guard { fn drop(&mut self) { self.log.set(self.log.get() + 1); println!("- {}", self.name); } }

struct Step(u8);
impl Future for Step {
    type Output = u8;
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<u8> {
        if self.0 == 0 { Poll::Ready(9) } else { self.0 -= 1; Poll::Pending }
    }
}
async fn inner(log: Rc<Cell<u32>>) -> u8 {
    let _inner = Guard { name: "inner", log };
    Step(2).await
}
async fn outer(log: Rc<Cell<u32>>) -> u8 {
    let _first = Guard { name: "first", log: log.clone() };
    let n = inner(log.clone()).await;
    let _second = Guard { name: "second", log };
    n + Step(1).await
}
fn poll<F: Future + ?Sized>(future: Pin<&mut F>) -> Poll<F::Output> { future.poll(&mut Context::from_waker(Waker::noop())) }

fn main() {
    let log = Rc::new(Cell::new(0));
    {
        let mut future = pin!(outer(log.clone()));
        println!("{:?} {:?}", poll(future.as_mut()).is_pending(), poll(future.as_mut()).is_pending());
        println!("{:?}", poll(future.as_mut()).is_pending());
        println!("dropped before its end, {} so far", log.get());
    }
    println!("dropped {}", log.get());
    log.set(0);
    let mut boxed = Box::pin(outer(log.clone()));
    let mut polls = 0;
    let value = loop { polls += 1; if let Poll::Ready(value) = poll(boxed.as_mut()) { break value; } };
    println!("{value} after {polls}, {} dropped", log.get());
    let never_polled = outer(log.clone());
    drop(never_polled);
    println!("{} references", Rc::strong_count(&log));
    drop(boxed);
    let mut slot: Pin<Box<dyn Future<Output = u8>>> = Box::pin(Step(0));
    println!("{:?}", poll(slot.as_mut()));
    slot = Box::pin(async { panics(3).await });
    println!("{:?}", panic::catch_unwind(panic::AssertUnwindSafe(|| poll(slot.as_mut()))).is_err());
    let numbers = vec![1, 2, 3];
    let borrowed = async { numbers.iter().sum::<i32>() };
    println!("{:?} {}", poll(pin!(borrowed)), numbers.len());
    let done = poll(pin!(async { Step(0).await; panics(1).await }));
    println!("{done:?}");
}
async fn panics(n: u32) -> u8 {
    if n > 2 { panic!("{n} is too much"); }
    let list = [1u8];
    list[n as usize]
}
