use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

struct Node {
    name: String,
    visits: Cell<u32>,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}

impl Node {
    fn new(name: &str) -> Rc<Node> {
        Rc::new(Node {
            name: name.to_string(),
            visits: Cell::new(0),
            parent: RefCell::new(Weak::new()),
            children: RefCell::default(),
        })
    }

    fn add(parent: &Rc<Node>, child: Rc<Node>) {
        *child.parent.borrow_mut() = Rc::downgrade(parent);
        parent.children.borrow_mut().push(child);
    }

    fn path(&self) -> String {
        self.visits.set(self.visits.get() + 1);
        match self.parent.borrow().upgrade() {
            Some(parent) => format!("{}/{}", parent.path(), self.name),
            None => self.name.clone(),
        }
    }

    fn depth_first(self: &Rc<Self>, visit: &mut dyn FnMut(&Node)) {
        visit(self);
        for child in self.children.borrow().iter() {
            child.depth_first(visit);
        }
    }
}

fn main() {
    let root = Node::new("root");
    let usr = Node::new("usr");
    Node::add(&root, Rc::clone(&usr));
    Node::add(&usr, Node::new("bin"));
    Node::add(&usr, Node::new("lib"));
    let mut paths = Vec::new();
    root.depth_first(&mut |node| paths.push(node.path()));
    println!("{}", paths.join(" "));
    println!("{} {} {}", root.visits.get(), Rc::strong_count(&usr), Rc::weak_count(&usr));
    let orphan = usr.children.borrow_mut().pop();
    drop(root);
    if let Some(node) = orphan {
        println!("{}", node.path());
    }
    println!("{}", usr.path());
}
