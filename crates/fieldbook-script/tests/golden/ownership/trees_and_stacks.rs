use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::fmt::{self, Debug, Display, Write as _};
use std::rc::{Rc, Weak};

#[derive(Debug)]
struct TreeNode {
    name: String,
    parent: RefCell<Weak<TreeNode>>,
    children: RefCell<Vec<Rc<TreeNode>>>,
    visits: Cell<u32>,
}

impl TreeNode {
    fn new(name: impl Into<String>) -> Rc<Self> {
        Rc::new(TreeNode {
            name: name.into(),
            parent: RefCell::new(Weak::new()),
            children: RefCell::default(),
            visits: Cell::new(0),
        })
    }
    fn with_children(name: &str, children: impl IntoIterator<Item = Rc<TreeNode>>) -> Rc<Self> {
        let node = Self::new(name);
        for c in children {
            Self::adopt(&node, c);
        }
        node
    }
    fn adopt(this: &Rc<Self>, child: Rc<Self>) {
        *child.parent.borrow_mut() = Rc::downgrade(this);
        this.children.borrow_mut().push(child);
    }
    fn path(&self) -> String {
        self.visits.set(self.visits.get() + 1);
        match self.parent.borrow().upgrade() {
            Some(p) => p.path() + "/" + &self.name,
            None => self.name.clone(),
        }
    }
    fn walk<'a>(self: &'a Rc<Self>, depth: usize, f: &mut dyn FnMut(&Rc<TreeNode>, usize)) {
        f(self, depth);
        for c in self.children.borrow().iter() {
            c.walk(depth + 1, f);
        }
    }
    fn total(self: &Rc<Self>) -> usize {
        1 + self.children.borrow().iter().map(Rc::clone).map(|c| c.total()).sum::<usize>()
    }
}

impl Drop for TreeNode {
    fn drop(&mut self) {
        println!("drop {} after {} visits", self.name, self.visits.get());
    }
}

impl Display for TreeNode {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if f.alternate() {
            write!(f, "<{}>", self.name)?;
            for child in &*self.children.borrow() {
                write!(f, "{child:#}")?;
            }
            write!(f, "</{}>", self.name)
        } else {
            f.pad(&self.name)
        }
    }
}

// linked list with Option<Box>
#[derive(Debug, Clone, PartialEq)]
struct Stack<T> {
    head: Option<Box<Item<T>>>,
    len: usize,
}
#[derive(Debug, Clone, PartialEq)]
struct Item<T> {
    value: T,
    next: Option<Box<Item<T>>>,
}
impl<T> Stack<T> {
    const fn new() -> Self {
        Stack { head: None, len: 0 }
    }
    fn push(&mut self, value: T) -> &mut Self {
        let next = self.head.take();
        self.head = Some(Box::new(Item { value, next }));
        self.len += 1;
        self
    }
    fn pop(&mut self) -> Option<T> {
        self.head.take().map(|item| {
            let Item { value, next } = *item;
            self.head = next;
            self.len -= 1;
            value
        })
    }
    fn peek_mut(&mut self) -> Option<&mut T> {
        self.head.as_deref_mut().map(|i| &mut i.value)
    }
    fn reverse(&mut self) {
        let mut prev = None;
        let mut cur = self.head.take();
        while let Some(mut node) = cur {
            cur = std::mem::replace(&mut node.next, prev);
            prev = Some(node);
        }
        self.head = prev;
    }
    fn iter(&self) -> Iter<'_, T> {
        Iter { next: self.head.as_deref() }
    }
    fn iter_mut(&mut self) -> IterMut<'_, T> {
        IterMut { next: self.head.as_deref_mut() }
    }
}
struct Iter<'a, T> {
    next: Option<&'a Item<T>>,
}
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<Self::Item> {
        self.next.map(|i| {
            self.next = i.next.as_deref();
            &i.value
        })
    }
}
struct IterMut<'a, T> {
    next: Option<&'a mut Item<T>>,
}
impl<'a, T> Iterator for IterMut<'a, T> {
    type Item = &'a mut T;
    fn next(&mut self) -> Option<Self::Item> {
        self.next.take().map(|i| {
            self.next = i.next.as_deref_mut();
            &mut i.value
        })
    }
}
impl<'a, T> IntoIterator for &'a Stack<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<T> FromIterator<T> for Stack<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut s = Stack::new();
        iter.into_iter().for_each(|v| {
            s.push(v);
        });
        s
    }
}
impl<T> Extend<T> for Stack<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for v in iter {
            self.push(v);
        }
    }
}

fn show<T: Debug>(label: &str, v: T) -> String {
    let mut out = String::new();
    write!(out, "{label:>8}: {v:?}").unwrap();
    out
}

fn main() {
    let leaf = TreeNode::new("leaf");
    let weak = Rc::downgrade(&leaf);
    {
        let root = TreeNode::with_children(
            "root",
            [
                TreeNode::with_children("branch", vec![leaf.clone(), TreeNode::new(String::from("twig"))]),
                TreeNode::new("stump"),
            ],
        );
        println!("{} {}", leaf.path(), root.total());
        let mut lines = Vec::new();
        root.walk(0, &mut |n, d| lines.push(format!("{:indent$}{n:-<8}|", "", indent = d * 2)));
        println!("{}", lines.join("\n"));
        println!("{root:#}");
        println!("strong {} weak {}", Rc::strong_count(&leaf), Rc::weak_count(&leaf));
        let by_name: RefCell<HashMap<String, Weak<TreeNode>>> = RefCell::new(HashMap::new());
        root.walk(0, &mut |n, _| {
            by_name.borrow_mut().entry(n.name.clone()).or_insert_with(|| Rc::downgrade(n));
        });
        let found = by_name.borrow().get("twig").and_then(Weak::upgrade);
        println!("{:?}", found.map(|t| t.path()));
    }
    println!("{} {:?}", leaf.path(), leaf.parent.borrow().upgrade().is_none());
    println!("{}", weak.upgrade().map_or("gone".to_string(), |n| n.name.to_uppercase()));
    match Rc::try_unwrap(leaf) {
        Ok(node) => println!("got {}", node.name),
        Err(rc) => println!("shared {}", Rc::strong_count(&rc)),
    }
    println!("{:?}", weak.upgrade().map(|n| n.visits.get()));

    let mut s: Stack<i32> = (1..=4).collect();
    s.push(5).push(6);
    if let Some(top) = s.peek_mut() {
        *top *= 10;
    }
    for v in s.iter_mut().skip(1).step_by(2) {
        *v = -*v;
    }
    println!("{}", show("stack", s.iter().collect::<Vec<_>>()));
    s.reverse();
    s.extend([7, 8]);
    let t = s.clone();
    println!("{} {:?} {}", show("pop", s.pop()), s.len, s == t);
    let mut sum = 0;
    for v in &s {
        sum += v;
    }
    println!("{sum} {:?}", Stack::<u8>::new().pop());
}
