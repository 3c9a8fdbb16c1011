use std::sync::{Arc, Mutex, mpsc};
use std::thread::{self, JoinHandle};
struct Later(Option<JoinHandle<i32>>, &'static str);
impl Drop for Later {
    fn drop(&mut self) {
        println!("{} waits", self.1);
        if let Some(h) = self.0.take() {
            println!("{} got {:?}", self.1, h.join().unwrap_or(-1));
        }
    }
}
fn start(n: i32, name: &'static str) -> Later {
    Later(
        Some(thread::spawn(move || {
            thread::sleep(std::time::Duration::from_millis(n as u64));
            n * 2
        })),
        name,
    )
}
fn main() {
    let (tx, rx) = mpsc::channel();
    {
        let _a = start(3, "a");
        let _b = start(5, "b");
        tx.send(1).unwrap();
    }
    let all = vec![start(9, "x"), start(2, "y")];
    drop(all);
    let inner = thread::spawn(move || {
        let _l = start(4, "inside");
        rx.recv().unwrap()
    });
    println!("{}", inner.join().unwrap());
    let mut hs: Vec<_> = (0..4).map(|i| Some(thread::spawn(move || i * i))).collect();
    hs.sort_by_key(|h| std::cmp::Reverse(h.as_ref().map(|h| h.thread().name().is_none())));
    let mut v = vec![3, 1, 2];
    let m = Arc::new(Mutex::new(0));
    v.sort_by_key(|k| {
        let m = m.clone();
        let k = *k;
        thread::spawn(move || {
            *m.lock().unwrap() += 1;
            -k
        })
        .join()
        .unwrap()
    });
    println!("{v:?} {}", *m.lock().unwrap() > 0);
    v.retain(|k| thread::scope(|s| s.spawn(|| k % 2 == 1).join().unwrap()));
    println!("{v:?} {}", hs.into_iter().flatten().map(|h| h.join().unwrap()).sum::<i32>());
    let r = thread::spawn(|| {
        let _l = start(1, "panics");
        let v: Vec<i32> = vec![];
        v[0]
    })
    .join();
    println!("{}", r.is_err());
    let text = thread::spawn(|| format!("{}", Show)).join().unwrap();
    println!("{text} {Show}");
}
struct Show;
impl std::fmt::Display for Show {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let n = thread::spawn(|| 7).join().unwrap();
        write!(f, "{n:03}")
    }
}
