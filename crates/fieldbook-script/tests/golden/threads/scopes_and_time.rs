//! Scoped threads that borrow, threads that sleep, names, parking, values of each thread's own.

use std::cell::{Cell, RefCell};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static TRAIL: RefCell<Vec<String>> = RefCell::new(vec!["start".to_string()]);
}

fn note(text: &str) -> usize {
    DEPTH.set(DEPTH.get() + 1);
    TRAIL.with_borrow_mut(|trail| trail.push(text.to_string()));
    TRAIL.with(|trail| trail.borrow().len())
}

fn parallel_sum(numbers: &[u64], parts: usize) -> u64 {
    let size = numbers.len().div_ceil(parts);
    thread::scope(|scope| {
        let handles: Vec<_> =
            numbers.chunks(size).map(|part| scope.spawn(move || part.iter().sum::<u64>())).collect();
        handles.into_iter().map(|handle| handle.join().unwrap()).sum()
    })
}

fn merge_sort<T: Ord + Copy + Send>(items: &mut [T]) {
    let middle = items.len() / 2;
    if middle == 0 {
        return;
    }
    let mut sorted = items.to_vec();
    let (left, right) = sorted.split_at_mut(middle);
    thread::scope(|scope| {
        scope.spawn(|| merge_sort(left));
        merge_sort(right);
    });
    let (mut a, mut b) = (0, 0);
    for slot in items.iter_mut() {
        if b >= right.len() || (a < left.len() && left[a] <= right[b]) {
            *slot = left[a];
            a += 1;
        } else {
            *slot = right[b];
            b += 1;
        }
    }
}

fn main() {
    let numbers: Vec<u64> = (1..=100).collect();
    println!("{} {}", parallel_sum(&numbers, 4), parallel_sum(&numbers, 7));

    let mut words = vec![5, 3, 9, 1, 8, 2, 7];
    merge_sort(&mut words);
    println!("{words:?}");

    let mut total = 0;
    let mut names = Vec::new();
    let log = Mutex::new(Vec::new());
    thread::scope(|scope| {
        scope.spawn(|| {
            total += numbers.len();
            log.lock().unwrap().push("counted");
        });
        scope.spawn(|| names.push("ann".to_string()));
    });
    println!("{total} {names:?} {:?}", log.into_inner().unwrap());

    let begin = Instant::now();
    let order = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for (name, wait) in [("slow", 300), ("fast", 10), ("middle", 100)] {
            let order = &order;
            scope.spawn(move || {
                thread::sleep(Duration::from_millis(wait));
                order.lock().unwrap().push(name);
            });
        }
    });
    let took = begin.elapsed();
    println!("{:?} {}", order.lock().unwrap(), took >= Duration::from_millis(300));
    println!("{}", took < Duration::from_secs(20));
    println!("{}", SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() > 1_600_000_000);
    println!("{:?}", UNIX_EPOCH.duration_since(UNIX_EPOCH + Duration::from_secs(2)).map_err(|e| e.duration()));

    println!("{:?}", thread::current().name());
    let named = thread::Builder::new().name("worker".to_string()).spawn(|| {
        thread::current().name().map(str::to_owned)
    });
    println!("{:?}", named.unwrap().join().unwrap());
    println!("{:?}", thread::spawn(|| thread::current().name().map(str::to_owned)).join().unwrap());

    let parked = thread::spawn(|| {
        thread::park();
        "unparked"
    });
    parked.thread().unpark();
    println!("{}", parked.join().unwrap());

    println!("{} {}", note("a"), note("b"));
    let other = thread::spawn(|| (note("c"), DEPTH.get())).join().unwrap();
    println!("{other:?} {} {:?}", DEPTH.get(), TRAIL.with_borrow(|trail| trail.clone()));
    println!("{:?} {}", TRAIL.take(), TRAIL.with(|trail| trail.borrow().is_empty()));

    let result = thread::scope(|scope| {
        let bad = scope.spawn(|| -> i32 { panic!("scoped") });
        bad.join().is_err()
    });
    println!("{result}");
    let caught = std::panic::catch_unwind(|| {
        let v: Vec<i32> = Vec::new();
        v[0]
    });
    println!("{}", caught.is_err());
}
