use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
fn block_on<F: Future>(f: F) -> F::Output {
    let mut f = pin!(f);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(v) = f.as_mut().poll(&mut cx) {
            return v;
        }
    }
}
async fn each<F: AsyncFnMut(i32)>(n: i32, mut f: F) {
    for i in 0..n {
        f(i).await;
    }
}
fn main() {
    let mut sum = 0;
    block_on(async {
        let mut f = async |i| {
            sum += i;
        };
        f(1).await;
        f(2).await;
    });
    println!("{sum}");
    let mut log = vec![];
    let mut g = async |i: i32| {
        log.push(i);
        log.len()
    };
    println!("{:?} {:?}", block_on(g(4)), block_on(g(5)));
    println!("{log:?}");
    let mut n = 0;
    let add = async |by: i32| {
        n += by;
    };
    block_on(each(3, add));
    println!("{n}");
}
