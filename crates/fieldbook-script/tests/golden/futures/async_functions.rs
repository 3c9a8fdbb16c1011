//! `async` functions, blocks and closures, by themselves and in traits.
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

struct Countdown { left: u32 }
impl Future for Countdown {
    type Output = &'static str;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if self.left == 0 { return Poll::Ready("lift off"); }
        println!("{}", self.left);
        self.left -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}
async fn add(a: i32, b: i32) -> i32 { a + b }
async fn twice(text: &str) -> String { let n = add(1, 1).await; text.repeat(n as usize) }
async fn fails(n: i32) -> Result<i32, String> { if n > 2 { return Err(format!("{n} is too much")); } Ok(n) }
async fn all() -> Result<i32, String> {
    let mut sum = 0;
    for n in 0..5 { sum += fails(n).await?; println!("sum {sum}"); }
    Ok(sum)
}
fn boxed(n: u32) -> Pin<Box<dyn Future<Output = u32>>> {
    Box::pin(async move { if n == 0 { 0 } else { n + boxed(n - 1).await } })
}
trait Store { async fn get(&self, key: u32) -> Option<String>; }
struct Memory(Vec<String>);
impl Store for Memory { async fn get(&self, key: u32) -> Option<String> { self.0.get(key as usize).cloned() } }
async fn show<S: Store>(store: &S) { println!("{:?} {:?}", store.get(0).await, store.get(9).await); }
struct Noisy(&'static str);
impl Drop for Noisy { fn drop(&mut self) { println!("drop {}", self.0); } }
fn main() {
    println!("{}", pollster::block_on(add(1, 2)));
    println!("{}", pollster::block_on(twice("ab")));
    println!("{}", pollster::block_on(Countdown { left: 3 }));
    println!("{:?}", pollster::block_on(all()));
    println!("{}", pollster::block_on(boxed(10)));
    pollster::block_on(show(&Memory(vec!["zero".to_string()])));
    let name = String::from("moved");
    let block = async { let _a = Noisy("a"); let _b = Noisy("b"); println!("in {name}"); Countdown { left: 1 }.await };
    println!("made");
    println!("{}", pollster::block_on(block));
    println!("{name}");
    let unused = async move { println!("never"); };
    drop(unused);
    pollster::block_on(async {
        let tasks: Vec<Pin<Box<dyn Future<Output = i32>>>> = vec![Box::pin(add(1, 1)), Box::pin(async { 7 })];
        for task in tasks { println!("{}", task.await); }
        let closure = async |x: i32| x + 1;
        println!("{}", closure(4).await);
    });
}
