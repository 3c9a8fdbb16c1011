use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

struct CountWaker(AtomicUsize);
impl Wake for CountWaker {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}
struct YieldNow(bool);
impl Future for YieldNow {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.0 {
            return Poll::Ready(());
        }
        self.0 = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}
fn block_on<F: Future>(future: F) -> (F::Output, usize) {
    let counter = Arc::new(CountWaker(AtomicUsize::new(0)));
    let waker = Waker::from(counter.clone());
    let mut cx = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(v) = future.as_mut().poll(&mut cx) {
            return (v, counter.0.load(Ordering::SeqCst));
        }
    }
}
type Task = Pin<Box<dyn Future<Output = ()>>>;
#[derive(Default, Clone)]
struct Executor {
    queue: Rc<RefCell<VecDeque<(u32, Task)>>>,
}
impl Executor {
    fn spawn(&self, id: u32, f: impl Future<Output = ()> + 'static) {
        self.queue.borrow_mut().push_back((id, Box::pin(f)));
    }
    fn run(&self) -> Vec<u32> {
        let mut cx = Context::from_waker(Waker::noop());
        let mut order = vec![];
        loop {
            let Some((id, mut task)) = self.queue.borrow_mut().pop_front() else {
                break order;
            };
            match task.as_mut().poll(&mut cx) {
                Poll::Ready(()) => order.push(id),
                Poll::Pending => self.queue.borrow_mut().push_back((id, task)),
            }
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
struct User {
    id: u64,
    name: String,
}
trait Entity: Clone + 'static {
    type Key: Ord + Copy + std::fmt::Debug;
    const TABLE: &'static str;
    fn key(&self) -> Self::Key;
}
impl Entity for User {
    type Key = u64;
    const TABLE: &'static str = "users";
    fn key(&self) -> u64 {
        self.id
    }
}
#[derive(Debug)]
enum RepoError<K> {
    Duplicate(K),
    Missing { table: &'static str, key: K },
}
trait Repository<E: Entity> {
    async fn insert(&mut self, e: E) -> Result<E::Key, RepoError<E::Key>>;
    async fn get(&self, k: E::Key) -> Result<&E, RepoError<E::Key>>;
    fn all<'a>(&'a self) -> impl Iterator<Item = &'a E> + 'a
    where
        E: 'a;
}
struct Memory<E: Entity> {
    rows: BTreeMap<E::Key, E>,
    log: Arc<Mutex<Vec<String>>>,
}
impl<E: Entity> Repository<E> for Memory<E> {
    async fn insert(&mut self, e: E) -> Result<E::Key, RepoError<E::Key>> {
        YieldNow(false).await;
        let k = e.key();
        if self.rows.contains_key(&k) {
            return Err(RepoError::Duplicate(k));
        }
        self.rows.insert(k, e);
        self.log.lock().unwrap().push(format!("insert {} {k:?}", E::TABLE));
        Ok(k)
    }
    async fn get(&self, key: E::Key) -> Result<&E, RepoError<E::Key>> {
        self.rows.get(&key).ok_or(RepoError::Missing { table: E::TABLE, key })
    }
    fn all<'a>(&'a self) -> impl Iterator<Item = &'a E> + 'a
    where
        E: 'a,
    {
        self.rows.values()
    }
}
async fn seed(repo: &mut impl Repository<User>, names: &[&str]) -> Result<usize, RepoError<u64>> {
    for (id, name) in (1..).zip(names) {
        repo.insert(User { id, name: name.to_string() }).await?;
    }
    Ok(repo.all().count())
}
async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut ra, mut rb) = (None, None);
    std::future::poll_fn(|cx| {
        if ra.is_none()
            && let Poll::Ready(v) = a.as_mut().poll(cx)
        {
            ra = Some(v);
        }
        if rb.is_none()
            && let Poll::Ready(v) = b.as_mut().poll(cx)
        {
            rb = Some(v);
        }
        if ra.is_some() && rb.is_some() { Poll::Ready((ra.take().unwrap(), rb.take().unwrap())) } else { Poll::Pending }
    })
    .await
}
async fn apply<F>(n: i32, f: F) -> i32
where
    F: AsyncFn(i32) -> i32,
{
    f(n).await + f(n + 1).await
}
fn fib(n: u32) -> Pin<Box<dyn Future<Output = u64>>> {
    Box::pin(async move { if n < 2 { u64::from(n) } else { fib(n - 1).await + fib(n - 2).await } })
}
fn main() {
    println!(
        "{:?}",
        block_on(async {
            YieldNow(false).await;
            YieldNow(false).await;
            5
        })
    );
    let log = Arc::new(Mutex::new(vec![]));
    let mut repo = Memory { rows: BTreeMap::new(), log: Arc::clone(&log) };
    let (n, wakes) = block_on(seed(&mut repo, &["ann", "bob"]));
    println!("{n:?} {wakes}");
    let (r, _) = block_on(async {
        let first = repo.get(1).await.map(|u| u.name.clone());
        let none = repo.get(9).await.map(|u| u.name.clone());
        (first, none)
    });
    println!("{r:?}");
    println!("{:?} {:?}", block_on(repo.insert(User { id: 2, name: "dup".into() })).0, log.lock().unwrap());
    let ex = Executor::default();
    let out = Rc::new(RefCell::new(String::new()));
    for id in 1..=3 {
        let out = out.clone();
        let inner = ex.clone();
        ex.spawn(id, async move {
            for step in 0..(4 - id) {
                out.borrow_mut().push_str(&format!("{id}.{step} "));
                YieldNow(false).await;
            }
            if id == 3 {
                inner.spawn(30, async move {
                    out.borrow_mut().push_str("late ");
                });
            }
        });
    }
    println!("{:?} {}", ex.run(), out.borrow());
    println!(
        "{:?}",
        block_on(join(
            async {
                YieldNow(false).await;
                "a"
            },
            async { 7 }
        ))
    );
    println!("{:?} {:?}", block_on(apply(3, async |x| x * 10)).0, block_on(fib(10)).0);
    let futures: Vec<Pin<Box<dyn Future<Output = i32>>>> = vec![
        Box::pin(async { 1 }),
        Box::pin(std::future::ready(2)),
        Box::pin(async move {
            YieldNow(false).await;
            3
        }),
    ];
    let sum = block_on(async {
        let mut s = 0;
        for f in futures {
            s += f.await;
        }
        s
    });
    println!("{sum:?}");
    let mut counts: HashMap<bool, usize> = HashMap::new();
    let mut p = pin!(async {
        YieldNow(false).await;
    });
    let mut cx = Context::from_waker(Waker::noop());
    for _ in 0..2 {
        *counts.entry(p.as_mut().poll(&mut cx).is_ready()).or_default() += 1;
    }
    println!("{} {}", counts[&true], counts[&false]);
}
