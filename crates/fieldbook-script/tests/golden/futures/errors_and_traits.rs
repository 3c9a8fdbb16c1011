//! Errors, generics and traits in asynchronous code.
use std::collections::HashMap;
use std::error::Error;
use std::fmt;
use std::future::{Future, IntoFuture, Ready, ready};
use std::pin::Pin;

#[derive(Debug, PartialEq)]
enum StoreError { Missing(String), Full { limit: usize } }
impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Missing(key) => write!(f, "nothing at {key}"),
            StoreError::Full { limit } => write!(f, "more than {limit}"),
        }
    }
}
impl Error for StoreError {}

type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

trait Repository {
    fn find<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<u32, StoreError>>;
    fn insert<'a>(&'a mut self, key: &'a str, value: u32) -> BoxFuture<'a, Result<(), StoreError>>;
}
struct InMemory { rows: HashMap<String, u32>, limit: usize }
impl Repository for InMemory {
    fn find<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<u32, StoreError>> {
        Box::pin(async move { self.rows.get(key).copied().ok_or_else(|| StoreError::Missing(key.to_string())) })
    }
    fn insert<'a>(&'a mut self, key: &'a str, value: u32) -> BoxFuture<'a, Result<(), StoreError>> {
        Box::pin(async move {
            if self.rows.len() >= self.limit { return Err(StoreError::Full { limit: self.limit }); }
            self.rows.insert(key.to_string(), value);
            Ok(())
        })
    }
}

trait Greeter {
    async fn greet(&self, name: &str) -> String { format!("Hello, {name}!") }
    fn shout(&self, name: &str) -> impl Future<Output = String>;
}
struct Plain;
impl Greeter for Plain { async fn shout(&self, name: &str) -> String { self.greet(name).await.to_uppercase() } }
struct Pirate { words: Vec<&'static str> }
impl Greeter for Pirate {
    async fn greet(&self, name: &str) -> String { format!("{} {name}", self.words.join(" ")) }
    fn shout(&self, name: &str) -> impl Future<Output = String> { ready(format!("ARR {name}")) }
}
async fn both(greeter: &impl Greeter) -> (String, String) { (greeter.greet("Ann").await, greeter.shout("Bo").await) }

struct Request { path: &'static str, retries: u8 }
impl IntoFuture for Request {
    type Output = String;
    type IntoFuture = Ready<String>;
    fn into_future(self) -> Ready<String> { ready(format!("{} after {}", self.path, self.retries)) }
}

async fn parse(text: &str) -> Result<i32, Box<dyn Error>> {
    let number: i32 = text.trim().parse()?;
    if number < 0 { return Err("negative".into()); }
    Ok(number)
}
async fn total(texts: &[&str]) -> Result<i32, Box<dyn Error>> {
    let mut sum = 0;
    for text in texts { sum += parse(text).await?; }
    Ok(sum)
}
async fn apply<F, Fut>(times: usize, f: F) -> Vec<usize> where F: Fn(usize) -> Fut, Fut: Future<Output = usize> {
    let mut out = Vec::with_capacity(times);
    for n in 0..times { out.push(f(n).await); }
    out
}

fn main() {
    pollster::block_on(async {
        let mut store = InMemory { rows: HashMap::new(), limit: 1 };
        println!("{:?}", store.insert("a", 1).await);
        println!("{:?}", store.insert("b", 2).await);
        println!("{:?} {}", store.find("a").await, store.find("b").await.unwrap_err());
        let repo: &dyn Repository = &store;
        println!("{:?}", repo.find("a").await);
        println!("{:?}", both(&Plain).await);
        println!("{:?}", both(&Pirate { words: vec!["ahoy", "there"] }).await);
        println!("{}", Request { path: "/heroes", retries: 2 }.await);
        match total(&["1", " 2 ", "x"]).await { Ok(sum) => println!("{sum}"), Err(error) => println!("failed: {error}") }
        match total(&["1", "-2"]).await { Ok(sum) => println!("{sum}"), Err(error) => println!("failed: {error}") }
        println!("{:?}", total(&["1", "2", "39"]).await.unwrap());
        let factor = 3;
        println!("{:?}", apply(4, |n| async move { n * factor }).await);
        let value = 'found: { for n in [1, 3, 4, 7] { if is_even(n).await { break 'found Some(n); } } None };
        println!("{value:?}");
        let mut pending = Vec::new();
        for n in 0..3u32 { pending.push(square(n)); }
        let mut squares = Vec::new();
        for future in pending { squares.push(future.await); }
        println!("{squares:?}");
        let text = match square(4).await { 16 => "sixteen", _ => "other" };
        println!("{text} {}", if is_even(square(3).await as i32).await { "even" } else { "odd" });
    });
}
async fn is_even(n: i32) -> bool { n % 2 == 0 }
async fn square(n: u32) -> u32 { n * n }
