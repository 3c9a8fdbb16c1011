//! A small runtime of one's own: tasks with wakers, timers of threads, a channel that waits.
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::Duration;

struct Shared { done: bool, waker: Option<Waker> }
struct Timer { shared: Arc<Mutex<Shared>> }
impl Timer {
    fn new(millis: u64) -> Self {
        let shared = Arc::new(Mutex::new(Shared { done: false, waker: None }));
        let inner = Arc::clone(&shared);
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(millis));
            let mut shared = inner.lock().unwrap();
            shared.done = true;
            if let Some(waker) = shared.waker.take() { waker.wake(); }
        });
        Timer { shared }
    }
}
impl Future for Timer {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let mut shared = self.shared.lock().unwrap();
        if shared.done { return Poll::Ready(()); }
        shared.waker = Some(cx.waker().clone());
        Poll::Pending
    }
}

struct Signal { ready: Mutex<bool>, bell: Condvar }
impl Wake for Signal {
    fn wake(self: Arc<Self>) { *self.ready.lock().unwrap() = true; self.bell.notify_one(); }
}
fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = Box::pin(future);
    let signal = Arc::new(Signal { ready: Mutex::new(false), bell: Condvar::new() });
    let waker = Waker::from(Arc::clone(&signal));
    let mut cx = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(value) => return value,
            Poll::Pending => {
                let mut ready = signal.ready.lock().unwrap();
                while !*ready { ready = signal.bell.wait(ready).unwrap(); }
                *ready = false;
            }
        }
    }
}

#[derive(Clone)]
struct Channel<T> { inner: Arc<Mutex<Inner<T>>> }
struct Inner<T> { items: VecDeque<T>, waker: Option<Waker>, closed: bool }
impl<T> Channel<T> {
    fn new() -> Self { Channel { inner: Arc::new(Mutex::new(Inner { items: VecDeque::new(), waker: None, closed: false })) } }
    fn send(&self, item: T) {
        let mut inner = self.inner.lock().unwrap();
        inner.items.push_back(item);
        if let Some(waker) = inner.waker.take() { waker.wake(); }
    }
    fn close(&self) {
        let mut inner = self.inner.lock().unwrap();
        inner.closed = true;
        if let Some(waker) = inner.waker.take() { waker.wake(); }
    }
    fn receive(&self) -> Receive<'_, T> { Receive { channel: self } }
}
struct Receive<'a, T> { channel: &'a Channel<T> }
impl<T> Future for Receive<'_, T> {
    type Output = Option<T>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let mut inner = self.channel.inner.lock().unwrap();
        match inner.items.pop_front() {
            Some(item) => Poll::Ready(Some(item)),
            None if inner.closed => Poll::Ready(None),
            None => { inner.waker = Some(cx.waker().clone()); Poll::Pending }
        }
    }
}

enum Either<A, B> { Left(A), Right(B) }
async fn race<A: Future + Unpin, B: Future + Unpin>(mut a: A, mut b: B) -> Either<A::Output, B::Output> {
    std::future::poll_fn(move |cx| {
        if let Poll::Ready(value) = Pin::new(&mut a).poll(cx) { return Poll::Ready(Either::Left(value)); }
        if let Poll::Ready(value) = Pin::new(&mut b).poll(cx) { return Poll::Ready(Either::Right(value)); }
        Poll::Pending
    }).await
}

static ENDED: AtomicBool = AtomicBool::new(false);

async fn consumer(channel: Channel<u32>) -> u32 {
    let mut sum = 0;
    while let Some(n) = channel.receive().await {
        println!("got {n}");
        sum += n;
    }
    ENDED.store(true, Ordering::SeqCst);
    sum
}

fn main() {
    block_on(async {
        println!("waiting");
        Timer::new(20).await;
        println!("waited");
    });
    let channel = Channel::new();
    let sender = channel.clone();
    let producer = thread::spawn(move || {
        for n in 1..=4 { sender.send(n * 10); thread::sleep(Duration::from_millis(2)); }
        sender.close();
    });
    println!("sum {}", block_on(consumer(channel)));
    producer.join().unwrap();
    println!("ended {}", ENDED.load(Ordering::SeqCst));
    let winner = block_on(race(Timer::new(500), Box::pin(async { Timer::new(5).await; "quick" })));
    match winner { Either::Left(()) => println!("slow won"), Either::Right(name) => println!("{name} won") }
}
