//! What threads share: mutexes, read-write locks, atomics, cells that are filled once, poisoned locks.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Condvar, LazyLock, Mutex, OnceLock, RwLock};
use std::thread;

static VISITS: AtomicUsize = AtomicUsize::new(0);
static NAMES: Mutex<Vec<String>> = Mutex::new(Vec::new());
static CONFIG: OnceLock<String> = OnceLock::new();
static TABLE: LazyLock<BTreeMap<u32, &'static str>> = LazyLock::new(|| BTreeMap::from([(1, "one"), (2, "two")]));

fn config() -> &'static str {
    CONFIG.get_or_init(|| {
        VISITS.fetch_add(100, Ordering::SeqCst);
        "loaded".to_string()
    })
}

#[derive(Default)]
struct Stats {
    hits: AtomicI64,
    log: Mutex<Vec<i64>>,
}

impl Stats {
    fn hit(&self, by: i64) -> i64 {
        let now = self.hits.fetch_add(by, Ordering::Relaxed) + by;
        self.log.lock().unwrap().push(by);
        now
    }
}

struct Queue<T> {
    items: Mutex<Vec<T>>,
    ready: Condvar,
}

impl<T> Queue<T> {
    fn new() -> Self {
        Queue { items: Mutex::new(Vec::new()), ready: Condvar::new() }
    }
    fn put(&self, item: T) {
        self.items.lock().unwrap().push(item);
        self.ready.notify_one();
    }
    fn take(&self) -> T {
        let mut items = self.items.lock().unwrap();
        while items.is_empty() {
            items = self.ready.wait(items).unwrap();
        }
        items.remove(0)
    }
}

fn main() {
    let counter = Arc::new(Mutex::new(0u64));
    let handles: Vec<_> = (1..=8)
        .map(|n| {
            let counter = Arc::clone(&counter);
            thread::spawn(move || {
                for _ in 0..25 {
                    *counter.lock().unwrap() += n;
                }
                VISITS.fetch_add(1, Ordering::SeqCst);
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{} {} {}", *counter.lock().unwrap(), VISITS.load(Ordering::SeqCst), Arc::strong_count(&counter));

    let stats = Arc::new(Stats::default());
    let workers: Vec<_> = [3, -1, 10].map(|by| {
        let stats = stats.clone();
        thread::spawn(move || stats.hit(by))
    }).into_iter().collect();
    workers.into_iter().for_each(|worker| { worker.join().unwrap(); });
    let mut log = stats.log.lock().unwrap().clone();
    log.sort();
    println!("{} {log:?}", stats.hits.load(Ordering::Relaxed));

    println!("{} {} {}", config(), config(), VISITS.load(Ordering::SeqCst));
    println!("{:?} {:?}", TABLE.get(&2), TABLE.get(&3));
    NAMES.lock().unwrap().push("main".into());
    thread::spawn(|| NAMES.lock().unwrap().push("thread".into())).join().unwrap();
    println!("{:?}", NAMES.lock().unwrap());

    let prices = RwLock::new(BTreeMap::from([("tea", 3)]));
    {
        let (a, b) = (prices.read().unwrap(), prices.read().unwrap());
        println!("{} {} {}", a["tea"], b.len(), prices.try_write().is_err());
    }
    prices.write().unwrap().insert("jam", 5);
    println!("{:?} {}", prices.read().unwrap(), prices.try_read().is_ok());

    let queue = Arc::new(Queue::new());
    let consumer = {
        let queue = Arc::clone(&queue);
        thread::spawn(move || (0..3).map(|_| queue.take()).collect::<Vec<i32>>())
    };
    for n in [7, 8, 9] {
        queue.put(n);
    }
    println!("{:?}", consumer.join().unwrap());

    let flag = Arc::new(AtomicBool::new(false));
    let seen = flag.clone();
    let waiter = thread::spawn(move || {
        let mut rounds = 0u64;
        while !seen.load(Ordering::Acquire) {
            rounds += 1;
            std::hint::spin_loop();
        }
        rounds > 0 || rounds == 0
    });
    flag.store(true, Ordering::Release);
    println!("{}", waiter.join().unwrap());
    println!("{:?} {:?}", flag.compare_exchange(true, false, Ordering::SeqCst, Ordering::SeqCst), flag);

    let barrier = Arc::new(Barrier::new(3));
    let leaders: usize = (0..3)
        .map(|_| {
            let barrier = barrier.clone();
            thread::spawn(move || usize::from(barrier.wait().is_leader()))
        })
        .collect::<Vec<_>>()
        .into_iter()
        .map(|handle| handle.join().unwrap())
        .sum();
    println!("{leaders} leader");

    let lock = Arc::new(Mutex::new(vec![1]));
    let inner = lock.clone();
    let result = thread::spawn(move || {
        let mut all = inner.lock().unwrap();
        all.push(2);
        panic!("gave up at {}", all.len());
    })
    .join();
    let message = result.unwrap_err();
    println!("{:?} {:?}", message.downcast_ref::<String>(), message.downcast_ref::<&str>());
    println!("{} {:?}", lock.is_poisoned(), lock.lock().map(|all| all.len()).map_err(|error| error.to_string()));
    let all = lock.lock().unwrap_or_else(|error| error.into_inner());
    println!("{all:?}");
    drop(all);
    println!("{lock:?}");
    let once = thread::spawn(|| { if VISITS.load(Ordering::SeqCst) > 0 { panic!("a text") } }).join();
    println!("{:?}", once.unwrap_err().downcast_ref::<&str>());
    println!("{:?}", Arc::try_unwrap(counter).unwrap().into_inner().unwrap());
}
