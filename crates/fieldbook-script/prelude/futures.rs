//! Futures: what `async` becomes, what `.await` waits for, and who drives it.

pub enum Poll<T> { Ready(T), Pending }
impl<T: Clone> Clone for Poll<T> { fn clone(&self) -> Poll<T> { match self { Poll::Ready(value) => Poll::Ready(value.clone()), Poll::Pending => Poll::Pending } } }
impl<T: Copy> Copy for Poll<T> {}
impl<T: PartialEq> PartialEq for Poll<T> { fn eq(&self, other: &Poll<T>) -> bool { match (self, other) { (Poll::Ready(a), Poll::Ready(b)) => a == b, (Poll::Pending, Poll::Pending) => true, _ => false } } }
impl<T: Eq> Eq for Poll<T> {}
impl<T: Debug> Debug for Poll<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { match self { Poll::Ready(value) => f.debug_tuple("Ready").field(value).finish(), Poll::Pending => f.write_str("Pending") } } }
impl<T> From<T> for Poll<T> { fn from(value: T) -> Poll<T> { Poll::Ready(value) } }
impl<T> Poll<T> {
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U> { match self { Poll::Ready(value) => Poll::Ready(f(value)), Poll::Pending => Poll::Pending } }
    pub fn is_ready(&self) -> bool { matches!(self, Poll::Ready(_)) }
    pub fn is_pending(&self) -> bool { matches!(self, Poll::Pending) }
}

/// A pointer to a value that stays where it is.
#[derive(Clone, Copy)]
pub struct Pin<P> { pub pointer: P }
impl<P: Deref> Deref for Pin<P> { type Target = P::Target; fn deref(&self) -> &P::Target { &*self.pointer } }
impl<P: DerefMut> DerefMut for Pin<P> { fn deref_mut(&mut self) -> &mut P::Target { &mut *self.pointer } }
impl<P: Debug> Debug for Pin<P> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Debug::fmt(&self.pointer, f) } }
impl<P: Display> Display for Pin<P> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Display::fmt(&self.pointer, f) } }
impl<P: Deref> Pin<P> {
    pub fn new(pointer: P) -> Pin<P> { Pin { pointer } }
    pub fn into_inner(pin: Pin<P>) -> P { pin.pointer }
    pub fn as_ref(&self) -> Pin<&P::Target> { Pin { pointer: &*self.pointer } }
}
impl<P: DerefMut> Pin<P> {
    pub fn as_mut(&mut self) -> Pin<&mut P::Target> { Pin { pointer: &mut *self.pointer } }
    pub fn set(&mut self, value: P::Target) { *self.pointer = value; }
}
impl<T> Pin<&mut T> {
    pub fn get_mut(self) -> &mut T { self.pointer }
}
impl<T> Pin<&T> {
    pub fn get_ref(self) -> &T { self.pointer }
}
impl<T> From<Box<T>> for Pin<Box<T>> { fn from(value: Box<T>) -> Pin<Box<T>> { Pin { pointer: value } } }

/// Something that has a value later.
pub trait Future {
    type Output;
    /// Goes on with it as far as it gets; `Pending` where it must wait, and the waker is told when to ask again.
    fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Self::Output>;
}
pub trait IntoFuture {
    type Output;
    type IntoFuture: Future<Output = Self::Output>;
    fn into_future(self) -> Self::IntoFuture;
}
impl<F: Future> IntoFuture for F { type Output = F::Output; type IntoFuture = F; fn into_future(self) -> F { self } }
impl<F: Future> Future for &mut F { type Output = F::Output; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<F::Output> { (Pin { pointer: &mut **self.pointer }).poll(cx) } }
impl<F: Future> Future for Box<F> { type Output = F::Output; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<F::Output> { (Pin { pointer: &mut **self.pointer }).poll(cx) } }
impl<P: DerefMut> Future for Pin<P> where P::Target: Future { type Output = <P::Target as Future>::Output; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<<P::Target as Future>::Output> { self.pointer.as_mut().poll(cx) } }

/// What is told when a future can go on; nobody, where it is of no use.
pub struct Waker { call: Option<arc::Arc<dyn Fn(bool)>> }
impl Clone for Waker { fn clone(&self) -> Waker { Waker { call: self.call.clone() } } }
impl Debug for Waker { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("Waker { .. }") } }
static NOBODY: Waker = Waker { call: None };
impl Waker {
    pub fn noop() -> &Waker { &NOBODY }
    pub fn wake(self) { if let Some(call) = self.call { call(false); } }
    pub fn wake_by_ref(&self) { if let Some(call) = &self.call { call(true); } }
    pub fn will_wake(&self, other: &Waker) -> bool { match (&self.call, &other.call) { (Some(a), Some(b)) => arc::Arc::ptr_eq(a, b), (None, None) => true, _ => false } }
}
pub trait Wake {
    fn wake(self: arc::Arc<Self>);
    fn wake_by_ref(self: &arc::Arc<Self>) { self.clone().wake(); }
}
impl<W: Wake + Send + Sync + 'static> From<arc::Arc<W>> for Waker {
    fn from(waker: arc::Arc<W>) -> Waker { Waker { call: Some(arc::Arc::new(move |by_ref: bool| { if by_ref { waker.wake_by_ref(); } else { waker.clone().wake(); } })) } }
}
pub struct Context { waker: &Waker }
impl Context {
    pub fn from_waker(waker: &Waker) -> Context { Context { waker } }
    pub fn waker(&self) -> &Waker { self.waker }
}
impl Debug for Context { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("Context { .. }") } }

/// What an `async` block is: the closure that it was lowered to, run on a stack of its own.
pub struct Async<F> { body: F }
fn async_resume<A, T>(block: &mut A, waker: Waker) -> Option<T> {}
fn async_suspend() {}
fn async_waker() -> Waker {}
impl<T, F: FnOnce() -> T> Future for Async<F> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<T> { match async_resume(self.pointer, cx.waker.clone()) { Some(value) => Poll::Ready(value), None => Poll::Pending } }
}

pub struct Ready<T> { value: Option<T> }
impl<T> Future for Ready<T> { type Output = T; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<T> { Poll::Ready(self.pointer.value.take().expect("`Ready` polled after completion")) } }
pub struct PendingForever<T> { value: PhantomData<T> }
impl<T> Future for PendingForever<T> { type Output = T; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<T> { Poll::Pending } }
pub struct PollFn<F> { f: F }
impl<T, F: FnMut(&mut Context) -> Poll<T>> Future for PollFn<F> { type Output = T; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<T> { (self.pointer.f)(cx) } }

pub mod future {
    use crate::*;
    pub use crate::{Future, IntoFuture, PollFn, Ready};
    pub type Pending<T> = crate::PendingForever<T>;
    pub fn ready<T>(value: T) -> Ready<T> { Ready { value: Some(value) } }
    pub fn pending<T>() -> PendingForever<T> { PendingForever { value: PhantomData } }
    pub fn poll_fn<T, F: FnMut(&mut Context) -> Poll<T>>(f: F) -> PollFn<F> { PollFn { f } }
    pub fn async_block<T, F: FnOnce() -> T>(body: F) -> Async<F> {}
    pub fn async_value<F: IntoFuture>(future: F) -> F::Output {
        let mut future = future.into_future();
        loop {
            let waker = async_waker();
            let mut cx = Context { waker: &waker };
            match (Pin { pointer: &mut future }).poll(&mut cx) { Poll::Ready(value) => return value, Poll::Pending => async_suspend() }
        }
    }
}
pub mod task {
    pub use crate::{Context, Poll, Wake, Waker};
}
pub mod pin {
    pub use crate::Pin;
}

pub mod pollster {
    use crate::*;
    /// Drives a future to its end: waits where it waits.
    pub fn block_on<F: IntoFuture>(future: F) -> F::Output {
        let mut future = future.into_future();
        let woken = arc::Arc::new(Cell::new(false));
        let flag = woken.clone();
        let waker = Waker { call: Some(arc::Arc::new(move |by_ref: bool| (*flag).set(true))) };
        loop {
            let mut cx = Context { waker: &waker };
            match (Pin { pointer: &mut future }).poll(&mut cx) { Poll::Ready(value) => return value, Poll::Pending => { wait_for(|| (*woken).replace(false), None); } }
        }
    }
    pub trait FutureExt: Future { fn block_on(self) -> Self::Output { block_on(self) } }
    impl<F: Future> FutureExt for F {}
}
