//! Shared trees with weak parents, a doubly linked list, observers behind weak trait objects.

use std::cell::{Cell, Ref, RefCell};
use std::collections::HashMap;
use std::fmt::{self, Debug, Formatter};
use std::rc::{Rc, Weak};
type Link = Option<Rc<RefCell<Node>>>;
struct Node {
    name: String,
    size: Cell<u64>,
    children: Vec<Rc<RefCell<Node>>>,
    parent: RefCell<Weak<RefCell<Node>>>,
}
impl Node {
    fn new(name: impl Into<String>, size: u64) -> Rc<RefCell<Node>> {
        Rc::new(RefCell::new(Node {
            name: name.into(),
            size: Cell::new(size),
            children: vec![],
            parent: Default::default(),
        }))
    }
    fn add(parent: &Rc<RefCell<Node>>, child: Rc<RefCell<Node>>) -> Rc<RefCell<Node>> {
        *child.borrow().parent.borrow_mut() = Rc::downgrade(parent);
        parent.borrow_mut().children.push(Rc::clone(&child));
        child
    }
    fn total(&self) -> u64 {
        self.size.get() + self.children.iter().map(|c| c.borrow().total()).sum::<u64>()
    }
    fn path(&self) -> String {
        match self.parent.borrow().upgrade() {
            Some(p) => format!("{}/{}", p.borrow().path(), self.name),
            None => self.name.clone(),
        }
    }
    fn walk(node: &Rc<RefCell<Node>>, depth: usize, visit: &mut dyn FnMut(&Node, usize)) {
        let n = node.borrow();
        visit(&n, depth);
        for c in &n.children {
            Node::walk(c, depth + 1, visit);
        }
    }
    fn find(node: &Rc<RefCell<Node>>, name: &str) -> Link {
        if node.borrow().name == name {
            return Some(node.clone());
        }
        node.borrow().children.iter().find_map(|c| Node::find(c, name))
    }
}
impl Debug for Node {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Node")
            .field("name", &self.name)
            .field("children", &self.children.iter().map(|c| c.borrow().name.clone()).collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}
impl Drop for Node {
    fn drop(&mut self) {
        println!("drop {}", self.name);
    }
}
struct DList<T> {
    head: Option<Rc<RefCell<DNode<T>>>>,
    tail: Option<Weak<RefCell<DNode<T>>>>,
    len: usize,
}
struct DNode<T> {
    val: T,
    next: Option<Rc<RefCell<DNode<T>>>>,
    prev: Option<Weak<RefCell<DNode<T>>>>,
}
impl<T: Clone> DList<T> {
    fn new() -> Self {
        Self { head: None, tail: None, len: 0 }
    }
    fn push_back(&mut self, val: T) {
        let n = Rc::new(RefCell::new(DNode { val, next: None, prev: self.tail.take() }));
        let weak = Rc::downgrade(&n);
        match n.borrow().prev.as_ref().and_then(Weak::upgrade) {
            Some(old) => old.borrow_mut().next = Some(n.clone()),
            None => self.head = Some(n.clone()),
        }
        self.tail = Some(weak);
        self.len += 1;
    }
    fn pop_front(&mut self) -> Option<T> {
        self.head.take().map(|h| {
            match h.borrow_mut().next.take() {
                Some(n) => {
                    n.borrow_mut().prev = None;
                    self.head = Some(n);
                }
                None => {
                    self.tail.take();
                }
            }
            self.len -= 1;
            Rc::try_unwrap(h).ok().expect("still shared").into_inner().val
        })
    }
    fn back(&self) -> Option<T> {
        Some(self.tail.as_ref()?.upgrade()?.borrow().val.clone())
    }
    fn iter(&self) -> impl Iterator<Item = T> + use<T> {
        let mut cur = self.head.clone();
        std::iter::from_fn(move || {
            let n = cur.take()?;
            cur = n.borrow().next.clone();
            let v = n.borrow().val.clone();
            Some(v)
        })
    }
}
trait Observer {
    fn notify(&self, topic: &str, n: i32);
    fn id(&self) -> u32 {
        0
    }
}
#[derive(Default)]
struct Counter {
    seen: RefCell<HashMap<String, Vec<i32>>>,
}
impl Observer for Counter {
    fn notify(&self, t: &str, n: i32) {
        self.seen.borrow_mut().entry(t.to_owned()).or_default().push(n);
    }
}
struct Printer(u32);
impl Observer for Printer {
    fn notify(&self, t: &str, n: i32) {
        println!("[{}] {t}={n:+}", self.id());
    }
    fn id(&self) -> u32 {
        self.0
    }
}
#[derive(Default)]
struct Subject {
    obs: Vec<Weak<dyn Observer>>,
}
impl Subject {
    fn attach(&mut self, o: &Rc<dyn Observer>) {
        self.obs.push(Rc::downgrade(o));
    }
    fn emit(&mut self, t: &str, n: i32) -> usize {
        self.obs.retain(|w| w.upgrade().is_some());
        self.obs.iter().filter_map(|w| w.upgrade()).map(|o| o.notify(t, n)).count()
    }
}
struct Stack<T> {
    inner: RefCell<Vec<T>>,
}
impl<T> Stack<T> {
    fn top(&self) -> Option<Ref<'_, T>> {
        Ref::filter_map(self.inner.borrow(), |v| v.last()).ok()
    }
    fn push(&self, t: T) -> &Self {
        self.inner.borrow_mut().push(t);
        self
    }
}
fn main() {
    let root = Node::new("root", 1);
    {
        let usr = Node::add(&root, Node::new("usr", 10));
        Node::add(&usr, Node::new("bin", 200));
        Node::add(&usr, Node::new("lib", 3000));
        let _tmp = Node::new("temp", 5);
    }
    Node::walk(&root, 0, &mut |n, d| println!("{:indent$}{} {}", "", n.name, n.total(), indent = d * 2));
    let bin = Node::find(&root, "bin").unwrap();
    println!("{} strong {} weak {}", bin.borrow().path(), Rc::strong_count(&bin), Rc::weak_count(&root));
    bin.borrow().size.set(7);
    println!("{:?} total {}", root.borrow(), root.borrow().total());
    let removed = root.borrow_mut().children.pop();
    println!("{:?}", removed.as_ref().map(|r| r.borrow().path()));
    drop(removed);
    println!("orphan: {}", bin.borrow().path());
    let mut l = DList::new();
    for w in ["a", "b", "c"] {
        l.push_back(w.to_string());
    }
    println!("{:?} {:?} {:?} {}", l.pop_front(), l.back(), l.iter().collect::<Vec<_>>(), l.len);
    while let Some(x) = l.pop_front() {
        print!("{x};");
    }
    println!("{:?}", l.back().is_none());
    let counter = Rc::new(Counter::default());
    let as_dyn: Rc<dyn Observer> = counter.clone();
    let mut s = Subject::default();
    s.attach(&as_dyn);
    {
        let p: Rc<dyn Observer> = Rc::new(Printer(7));
        s.attach(&p);
        println!("{}", s.emit("x", 1));
    }
    println!("{}", s.emit("x", -2));
    println!("{:?}", counter.seen.borrow()["x"]);
    let st = Stack { inner: RefCell::default() };
    println!("{:?}", st.top().is_none());
    st.push(1).push(2);
    println!("{:?}", st.top().map(|r| *r + 1));
    {
        let t = st.top();
        println!("{:?} {:?}", t.as_deref(), st.inner.try_borrow_mut().is_err());
    }
    println!("{}", st.inner.try_borrow_mut().is_ok());
    println!("end");
}
