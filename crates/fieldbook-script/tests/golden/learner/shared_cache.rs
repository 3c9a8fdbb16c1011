use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::{Rc, Weak};

use fieldbook::prelude::*;

#[model(table)]
struct Word {
    #[field(primary_key)]
    id: Option<i64>,
    text: String,
    parent_id: Option<i64>,
}

struct Node {
    text: String,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
    visits: Cell<u32>,
}

impl Node {
    fn new(text: String) -> Rc<Node> {
        let (parent, children) = (RefCell::new(Weak::new()), RefCell::new(vec![]));
        Rc::new(Node { text, parent, children, visits: Cell::new(0) })
    }

    fn path(&self) -> String {
        self.visits.set(self.visits.get() + 1);
        match self.parent.borrow().upgrade() {
            Some(parent) => format!("{}/{}", parent.path(), self.text),
            None => self.text.clone(),
        }
    }

    fn depth_first(self: &Rc<Self>, found: &mut Vec<Rc<Node>>) {
        found.push(Rc::clone(self));
        for child in self.children.borrow().iter() {
            child.depth_first(found);
        }
    }
}

struct Cache<F: Fn(i64) -> Option<Word>> {
    load: F,
    known: RefCell<HashMap<i64, Rc<Node>>>,
    misses: Cell<usize>,
}

impl<F: Fn(i64) -> Option<Word>> Cache<F> {
    fn node(&self, id: i64) -> Option<Rc<Node>> {
        if let Some(node) = self.known.borrow().get(&id) {
            return Some(node.clone());
        }
        self.misses.set(self.misses.get() + 1);
        let word = (self.load)(id)?;
        let node = Node::new(word.text());
        self.known.borrow_mut().insert(id, Rc::clone(&node));
        if let Some(parent) = word.parent_id().and_then(|id| self.node(id)) {
            parent.children.borrow_mut().push(node.clone());
            *node.parent.borrow_mut() = Rc::downgrade(&parent);
        }
        Some(node)
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Word)?;
    let session = Session::new(&engine);
    for (id, text, parent) in [(1, "root", None), (2, "usr", Some(1)), (3, "bin", Some(2)), (4, "lib", Some(2))] {
        session.add(&Word::builder().id(id).text(text).parent_id(parent).build());
    }
    session.commit()?;
    let cache = Cache {
        load: |id| session.get(Word, id).ok().flatten(),
        known: RefCell::default(),
        misses: Cell::new(0),
    };
    for id in [3, 4, 1, 9, 3] {
        match cache.node(id) {
            Some(node) => println!("{id}: {} ({} owners)", node.path(), Rc::strong_count(&node)),
            None => println!("{id}: none"),
        }
    }
    println!("{} misses", cache.misses.get());
    let root = cache.node(1).unwrap();
    let mut all = Vec::new();
    root.depth_first(&mut all);
    let shown: Vec<String> = all.iter().map(|node| format!("{}×{}", node.text, node.visits.get())).collect();
    println!("{}", shown.join(" "));
    let weak = Rc::downgrade(&all[3]);
    drop(all);
    drop(root);
    println!("{}", weak.upgrade().is_some());
    drop(cache);
    println!("{}", weak.upgrade().is_some());
    Ok(())
}
