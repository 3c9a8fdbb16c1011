//! What asks for `Send` and `Sync`, and what has them.

use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, RwLock, Weak};

#[derive(Debug)]
struct Tree {
    name: String,
    children: Vec<Tree>,
    parent: Option<Box<Tree>>,
}

fn send<T: Send>(value: T) -> T {
    value
}

fn both<T>(value: T) -> T
where
    T: Send + Sync,
{
    value
}

fn job() -> Box<dyn Fn(usize) -> usize + Send> {
    Box::new(|by| by + 1)
}

struct Mixed {
    here: Rc<str>,
    count: AtomicUsize,
}

fn main() {
    let count = Arc::new(AtomicUsize::new(0));
    let log = Arc::new(Mutex::new(Vec::new()));
    let names = Arc::new(RwLock::new(HashMap::from([(1, "one".to_owned())])));
    let (counted, logged, named) = (Arc::clone(&count), log.clone(), names.clone());
    let observe = both(move |number: usize| {
        counted.fetch_add(number, Ordering::SeqCst);
        logged.lock().unwrap().push(named.read().unwrap().get(&number).cloned());
    });
    observe(1);
    observe(2);
    println!("{} {:?} {}", count.load(Ordering::SeqCst), log.lock().unwrap(), Arc::strong_count(&log));

    let cell = send(Cell::new(1));
    cell.set(cell.get() + 1);
    let add = send(move |by: i32| cell.get() + by);
    println!("{}", add(3));
    println!("{}", send(job())(1));

    let tree = both(Tree { name: "root".to_owned(), children: Vec::new(), parent: None });
    println!("{tree:?} {}", tree.children.len() + usize::from(tree.parent.is_none()) + tree.name.len());

    let mixed = Mixed { here: Rc::from("here"), count: AtomicUsize::new(4) };
    let read = both(|| mixed.count.load(Ordering::SeqCst));
    println!("{} {}", read(), mixed.here);

    let shared: Arc<str> = Arc::from("text");
    let weak: Weak<Mutex<Vec<Option<String>>>> = Arc::downgrade(&log);
    println!("{shared} {:?} {}", weak.upgrade().map(|log| log.lock().unwrap().len()), Arc::ptr_eq(&names, &names));
    let mut own = Arc::new(5);
    *Arc::make_mut(&mut own) += 1;
    println!("{own:?} {}", std::any::type_name::<Arc<i32>>());
    println!("{} {}", std::mem::size_of::<Arc<i32>>(), std::mem::size_of::<Option<Arc<str>>>());
}
