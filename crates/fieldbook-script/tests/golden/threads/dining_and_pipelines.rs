//! A pipeline of stages, ordered locks, a rate limiter by the clock, results of threads that fail.

use std::collections::VecDeque;
use std::fmt::Debug;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, RwLock};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

fn stage<A, B, F>(input: Receiver<A>, mut work: F) -> (Receiver<B>, JoinHandle<usize>)
where
    A: Send + 'static,
    B: Send + 'static,
    F: FnMut(A) -> Option<B> + Send + 'static,
{
    let (output, next) = channel();
    let handle = thread::spawn(move || {
        let mut passed = 0;
        for item in input {
            if let Some(out) = work(item) {
                passed += 1;
                if output.send(out).is_err() {
                    break;
                }
            }
        }
        passed
    });
    (next, handle)
}

struct Philosopher {
    name: &'static str,
    left: usize,
    right: usize,
}

impl Philosopher {
    fn eat(&self, forks: &[Mutex<u32>]) -> u32 {
        let (first, second) = (self.left.min(self.right), self.left.max(self.right));
        let mut a = forks[first].lock().unwrap();
        thread::yield_now();
        let mut b = forks[second].lock().unwrap();
        *a += 1;
        *b += 1;
        *a + *b
    }
}

struct Semaphore {
    free: Mutex<usize>,
    changed: Condvar,
}

impl Semaphore {
    fn with<T>(&self, work: impl FnOnce() -> T) -> T {
        let mut free = self.changed.wait_while(self.free.lock().unwrap(), |free| *free == 0).unwrap();
        *free -= 1;
        drop(free);
        let value = work();
        *self.free.lock().unwrap() += 1;
        self.changed.notify_all();
        value
    }
}

fn outcomes<T: Debug>(handles: Vec<JoinHandle<T>>) -> Vec<String> {
    handles
        .into_iter()
        .map(|handle| match handle.join() {
            Ok(value) => format!("{value:?}"),
            Err(payload) => match payload.downcast::<String>() {
                Ok(text) => format!("panicked: {text}"),
                Err(other) => format!("panicked: {:?}", other.downcast_ref::<&str>()),
            },
        })
        .collect()
}

fn feed(to: Sender<&'static str>) {
    for line in ["1 2", "x", "30 4", "", "5 5 5"] {
        to.send(line).unwrap();
    }
}

fn main() {
    let (to, lines) = channel();
    let (numbers, parse) = stage(lines, |line: &str| {
        line.split_whitespace().map(|word| word.parse::<u32>().ok()).collect::<Option<Vec<_>>>().filter(|n| !n.is_empty())
    });
    let (sums, add) = stage(numbers, |numbers: Vec<u32>| Some(numbers.iter().sum::<u32>()));
    let mut seen = VecDeque::new();
    let (evens, running) = stage(sums, move |sum| {
        seen.push_back(sum);
        Some(seen.iter().sum::<u32>()).filter(|total| total % 2 == 1)
    });
    feed(to);
    println!("{:?}", evens.iter().collect::<Vec<_>>());
    println!("{} {} {}", parse.join().unwrap(), add.join().unwrap(), running.join().unwrap());

    let forks: Arc<Vec<Mutex<u32>>> = Arc::new((0..3).map(|_| Mutex::new(0)).collect());
    let table = [("ann", 0, 1), ("bob", 1, 2), ("cid", 2, 0)].map(|(name, left, right)| Philosopher { name, left, right });
    let eaters: Vec<_> = table
        .into_iter()
        .map(|person| {
            let forks = Arc::clone(&forks);
            thread::spawn(move || {
                (0..4).for_each(|_| { person.eat(&forks); });
                person.name
            })
        })
        .collect();
    println!("{:?}", eaters.into_iter().map(|eater| eater.join().unwrap()).collect::<Vec<_>>());
    println!("{:?}", forks.iter().map(|fork| *fork.lock().unwrap()).collect::<Vec<_>>());

    let gate = Arc::new(Semaphore { free: Mutex::new(2), changed: Condvar::new() });
    let (peak, now) = (Arc::new(Mutex::new(0)), Arc::new(RwLock::new(0i32)));
    let begin = Instant::now();
    let workers: Vec<_> = (0..6)
        .map(|_| {
            let (gate, peak, now) = (gate.clone(), peak.clone(), now.clone());
            thread::spawn(move || {
                gate.with(|| {
                    *now.write().unwrap() += 1;
                    let here = *now.read().unwrap();
                    let mut most = peak.lock().unwrap();
                    *most = here.max(*most);
                    drop(most);
                    thread::sleep(Duration::from_millis(20));
                    *now.write().unwrap() -= 1;
                })
            })
        })
        .collect();
    println!("{:?}", outcomes(workers));
    println!("{} {} {}", peak.lock().unwrap(), now.read().unwrap(), begin.elapsed() >= Duration::from_millis(60));

    let risky: Vec<JoinHandle<i32>> = (0..4)
        .map(|n| {
            thread::spawn(move || match n {
                1 => panic!("no {n}"),
                2 => panic!("plain"),
                3 => Vec::<i32>::new()[n],
                _ => 7,
            })
        })
        .collect();
    for line in outcomes(risky) {
        println!("{line}");
    }
}
