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
async fn twice(f: impl AsyncFn(u8) -> String) -> String {
    f(1).await + &f(2).await
}
async fn each<F: AsyncFnMut(i32)>(n: i32, mut f: F) {
    for i in 0..n {
        f(i).await;
    }
}
async fn once<T>(f: impl AsyncFnOnce() -> T) -> T {
    f().await
}
async fn retry<F, T, E>(mut tries: u32, f: F) -> Result<T, E>
where
    F: AsyncFn(u32) -> Result<T, E>,
{
    loop {
        match f(tries).await {
            Ok(v) => return Ok(v),
            Err(e) if tries == 0 => return Err(e),
            Err(_) => tries -= 1,
        }
    }
}
async fn named(n: u8) -> String {
    format!("<{n}>")
}
fn main() {
    println!("{}", block_on(twice(async |n| format!("{n};"))));
    println!("{}", block_on(twice(named)));
    let s = String::from("moved");
    println!("{}", block_on(once(async move || s + "!")));
    let mut sum = 0;
    block_on(each(4, async |i| {
        sum += i;
    }));
    println!("{sum}");
    println!("{:?}", block_on(retry(3, async |n| if n == 1 { Ok("done") } else { Err(n) })));
    println!("{:?}", block_on(retry(2, async |n| -> Result<(), u32> { Err(n) })));
}
