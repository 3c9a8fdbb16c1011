//! Work on many programs at once, on stacks like a main thread's.
//!
//! A worker takes one program after the other: the interpreter reads its library once in each thread.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A main thread's stack, which a test's thread does not have.
const STACK: usize = 8 << 20;

/// The results of a job for each item, in the items' order.
pub fn map<T: Sync, R: Send>(items: &[T], job: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results: Vec<Mutex<Option<R>>> = items.iter().map(|_| Mutex::new(None)).collect();
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { return };
            let result = job(item);
            *results[index].lock().expect("no worker holds it") = Some(result);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            let thread = std::thread::Builder::new().stack_size(STACK);
            thread.spawn_scoped(scope, work).expect("a thread starts");
        }
    });
    results
        .into_iter()
        .map(|slot| slot.into_inner().expect("no worker holds it"))
        .map(|result| result.expect("every item was taken"))
        .collect()
}

/// What the interpreter gives; its own panic, which must not happen, becomes an `Err`.
pub fn guarded<R>(interpret: impl FnOnce() -> Result<R, String>) -> Result<R, String> {
    catch_unwind(AssertUnwindSafe(interpret)).unwrap_or_else(|payload| {
        let text = payload.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| payload.downcast_ref::<&str>().copied());
        Err(format!("the interpreter panicked: {}", text.unwrap_or("without a message")))
    })
}
