use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::sync::{Arc, Barrier, Condvar, LazyLock, Mutex, Once, OnceLock, RwLock};
use std::thread;
use std::time::{Duration, Instant};

static HITS: AtomicUsize = AtomicUsize::new(0);
static CONFIG: OnceLock<HashMap<&'static str, u32>> = OnceLock::new();
static SQUARES: LazyLock<Vec<u64>> = LazyLock::new(|| (0..10).map(|n| n * n).collect());
static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());
static INIT: Once = Once::new();

type Job = Box<dyn FnOnce() -> u64 + Send + 'static>;

enum Message {
    Work(usize, Job),
    Stop,
}

struct ThreadPool {
    workers: Vec<Option<thread::JoinHandle<usize>>>,
    sender: Sender<Message>,
    results: Receiver<(usize, u64)>,
}

impl ThreadPool {
    fn new(size: usize) -> ThreadPool {
        assert!(size > 0);
        let (sender, receiver) = mpsc::channel::<Message>();
        let receiver = Arc::new(Mutex::new(receiver));
        let (result_sender, results) = mpsc::channel();
        let mut workers = Vec::with_capacity(size);
        for id in 0..size {
            let receiver = Arc::clone(&receiver);
            let out = result_sender.clone();
            workers.push(Some(
                thread::Builder::new()
                    .name(format!("worker-{id}"))
                    .spawn(move || {
                        let mut done = 0;
                        loop {
                            let message = receiver.lock().unwrap().recv();
                            match message {
                                Ok(Message::Work(n, job)) => {
                                    out.send((n, job())).expect("the pool listens");
                                    done += 1;
                                }
                                Ok(Message::Stop) | Err(mpsc::RecvError) => break done,
                            }
                        }
                    })
                    .unwrap(),
            ));
        }
        ThreadPool { workers, sender, results }
    }
    fn execute<F>(&self, n: usize, f: F)
    where
        F: FnOnce() -> u64 + Send + 'static,
    {
        self.sender.send(Message::Work(n, Box::new(f))).unwrap();
    }
}

impl Drop for ThreadPool {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.sender.send(Message::Stop).unwrap();
        }
        let mut total = 0;
        for worker in self.workers.iter_mut() {
            if let Some(handle) = worker.take() {
                total += handle.join().unwrap();
            }
        }
        println!("pool did {total}");
    }
}

#[derive(Debug, Default)]
struct Account {
    balance: RwLock<i64>,
}

fn main() {
    INIT.call_once(|| LOG.lock().unwrap().push("started".into()));
    INIT.call_once(|| unreachable!());
    println!("{} {:?}", INIT.is_completed(), LOG.lock().unwrap());
    println!("{}", CONFIG.get_or_init(|| HashMap::from([("threads", 4)]))["threads"]);
    println!("{:?} {}", CONFIG.set(HashMap::new()).is_err(), SQUARES.iter().sum::<u64>());

    let pool = ThreadPool::new(3);
    for n in 0..6usize {
        pool.execute(n, move || {
            HITS.fetch_add(1, Ordering::SeqCst);
            SQUARES[n] + 1
        });
    }
    let mut results: Vec<_> = pool.results.iter().take(6).collect();
    results.sort();
    println!("{results:?} {}", HITS.load(Ordering::Relaxed));
    drop(pool);

    let account = Arc::new(Account::default());
    let handles: Vec<_> = (1..=5)
        .map(|i| {
            let account = Arc::clone(&account);
            thread::spawn(move || {
                for _ in 0..10 {
                    *account.balance.write().unwrap() += i;
                }
                i * 10
            })
        })
        .collect();
    let sums: i64 = handles.into_iter().map(|h| h.join().unwrap()).sum();
    println!("{} {sums} {:?}", account.balance.read().unwrap(), account);

    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let pair2 = Arc::clone(&pair);
    let h = thread::spawn(move || {
        let (lock, cvar) = &*pair2;
        *lock.lock().unwrap() = true;
        cvar.notify_one();
    });
    let (lock, cvar) = &*pair;
    let mut ready = lock.lock().unwrap();
    while !*ready {
        ready = cvar.wait(ready).unwrap();
    }
    drop(ready);
    h.join().unwrap();
    println!("ready {}", pair.0.lock().unwrap());

    let poisoned = Arc::new(Mutex::new(1));
    let p2 = poisoned.clone();
    let result = thread::spawn(move || {
        let _guard = p2.lock().unwrap();
        if true {
            panic!("in the thread")
        }
    })
    .join();
    println!("{} {}", result.is_err(), poisoned.is_poisoned());
    let value = poisoned.lock().unwrap_or_else(|e| e.into_inner());
    println!("{value}");
    drop(value);
    if let Err(e) = result {
        println!("{:?}", e.downcast_ref::<&str>());
    }

    let (tx, rx) = mpsc::sync_channel::<i32>(1);
    println!("{:?}", rx.try_recv() == Err(TryRecvError::Empty));
    println!("{:?}", tx.try_send(1).is_ok());
    println!("{:?}", tx.try_send(2));
    println!("{:?}", rx.recv_timeout(Duration::from_millis(5)));
    println!("{:?}", matches!(rx.recv_timeout(Duration::from_millis(5)), Err(RecvTimeoutError::Timeout)));
    drop(tx);
    println!("{:?} {:?}", rx.recv(), rx.try_recv());

    let mut data = vec![1, 2, 3, 4, 5, 6, 7];
    let flag = AtomicBool::new(false);
    let total = thread::scope(|s| {
        let hs: Vec<_> = data.chunks(3).map(|c| s.spawn(move || c.iter().sum::<i32>())).collect();
        s.spawn(|| flag.store(true, Ordering::Release));
        hs.into_iter().map(|h| h.join().unwrap()).collect::<Vec<_>>()
    });
    println!("{total:?} {}", flag.load(Ordering::Acquire));
    thread::scope(|s| {
        for chunk in data.chunks_mut(2) {
            s.spawn(|| chunk.iter_mut().for_each(|v| *v *= 2));
        }
    });
    println!("{data:?}");
    let barrier = Arc::new(Barrier::new(3));
    let leaders: usize = (0..3)
        .map(|_| {
            let b = Arc::clone(&barrier);
            thread::spawn(move || b.wait().is_leader() as usize)
        })
        .collect::<Vec<_>>()
        .into_iter()
        .map(|h| h.join().unwrap())
        .sum();
    println!("{leaders}");
    let start = Instant::now();
    thread::sleep(Duration::from_millis(2));
    println!("{}", start.elapsed() >= Duration::from_millis(2));
    println!(
        "{:?} {:?}",
        Duration::from_secs_f64(1.5) * 3,
        Duration::from_millis(1500).checked_sub(Duration::from_secs(2))
    );
    let name = thread::Builder::new()
        .name("named".to_owned())
        .spawn(|| thread::current().name().map(str::to_owned))
        .unwrap()
        .join()
        .unwrap();
    println!("{name:?} {:?}", thread::current().name());
    let n = HITS.compare_exchange(6, 60, Ordering::AcqRel, Ordering::Relaxed);
    println!(
        "{n:?} {:?} {}",
        HITS.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |v| v.checked_sub(100)),
        HITS.swap(0, Ordering::SeqCst)
    );
}
