//! An executor of one's own, wakers that count, futures that join.
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker};

type Task = Pin<Box<dyn Future<Output = ()>>>;
struct CountWaker(AtomicUsize);
impl Wake for CountWaker { fn wake(self: Arc<Self>) { self.0.fetch_add(1, Ordering::SeqCst); } }

#[derive(Clone)]
struct Executor { queue: Rc<RefCell<VecDeque<Task>>> }
impl Executor {
    fn new() -> Self { Executor { queue: Rc::new(RefCell::new(VecDeque::new())) } }
    fn spawn(&self, task: impl Future<Output = ()> + 'static) { self.queue.borrow_mut().push_back(Box::pin(task)); }
    fn run(&self) -> usize {
        let counter = Arc::new(CountWaker(AtomicUsize::new(0)));
        let waker = Waker::from(counter.clone());
        let mut cx = Context::from_waker(&waker);
        loop {
            let Some(mut task) = self.queue.borrow_mut().pop_front() else { break };
            match task.as_mut().poll(&mut cx) {
                Poll::Ready(()) => {}
                Poll::Pending => self.queue.borrow_mut().push_back(task),
            }
        }
        counter.0.load(Ordering::SeqCst)
    }
}
struct Yield(bool);
impl Future for Yield {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.0 { Poll::Ready(()) } else { self.0 = true; cx.waker().wake_by_ref(); Poll::Pending }
    }
}
fn yield_now() -> impl Future<Output = ()> { Yield(false) }
struct Join<A: Future, B: Future> { a: Pin<Box<A>>, b: Pin<Box<B>>, left: Option<A::Output>, right: Option<B::Output> }
impl<A: Future, B: Future> Future for Join<A, B> where A::Output: Unpin, B::Output: Unpin {
    type Output = (A::Output, B::Output);
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        if this.left.is_none() { if let Poll::Ready(v) = this.a.as_mut().poll(cx) { this.left = Some(v); } }
        if this.right.is_none() { if let Poll::Ready(v) = this.b.as_mut().poll(cx) { this.right = Some(v); } }
        if this.left.is_some() && this.right.is_some() {
            return Poll::Ready((this.left.take().unwrap(), this.right.take().unwrap()));
        }
        Poll::Pending
    }
}
async fn steps(name: &str, n: usize) -> usize {
    for i in 0..n { println!("{name} {i}"); yield_now().await; }
    n
}
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) { return value; }
    }
}
fn main() {
    let executor = Executor::new();
    let log = Rc::new(RefCell::new(Vec::new()));
    for name in ["a", "b"] {
        let log = log.clone();
        executor.spawn(async move {
            for i in 0..3 { log.borrow_mut().push(format!("{name}{i}")); yield_now().await; }
        });
    }
    let again = executor.clone();
    executor.spawn(async move { again.spawn(async { println!("spawned inside"); }); });
    println!("woken {}", executor.run());
    println!("{}", log.borrow().join(" "));
    let both = Join { a: Box::pin(steps("left", 2)), b: Box::pin(steps("right", 3)), left: None, right: None };
    println!("{:?}", block_on(both));
    let value = block_on(async {
        let mut n = 0;
        let r = &mut n;
        yield_now().await;
        *r += 5;
        yield_now().await;
        *r += 1;
        n
    });
    println!("{value}");
    println!("{:?}", block_on(std::future::ready(3)));
    let mut polls = 0;
    println!("{}", block_on(std::future::poll_fn(|cx| { polls += 1; if polls < 3 { cx.waker().wake_by_ref(); Poll::Pending } else { Poll::Ready(polls) } })));
    println!("{:?} {:?}", Poll::Ready(1).map(|n| n + 1), Poll::<i32>::Pending.is_pending());
}
