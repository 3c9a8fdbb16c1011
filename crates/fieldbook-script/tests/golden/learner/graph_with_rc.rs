//! A graph of shared nodes with weak links back: building, walking, cutting, counting.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;
use std::rc::{Rc, Weak};

type Link = Rc<Node>;

struct Node {
    name: String,
    cost: Cell<u32>,
    next: RefCell<Vec<(u32, Link)>>,
    parents: RefCell<Vec<Weak<Node>>>,
}

impl Node {
    fn new(name: &str) -> Link {
        Rc::new(Node { name: name.into(), cost: Cell::new(u32::MAX), next: RefCell::default(), parents: RefCell::default() })
    }

    fn link(self: &Rc<Self>, weight: u32, to: &Link) {
        self.next.borrow_mut().push((weight, Rc::clone(to)));
        to.parents.borrow_mut().push(Rc::downgrade(self));
    }

    fn cut(self: &Rc<Self>, name: &str) -> Option<Link> {
        let at = self.next.borrow().iter().position(|(_, node)| node.name == name)?;
        let (_, gone) = self.next.borrow_mut().remove(at);
        gone.parents.borrow_mut().retain(|parent| parent.upgrade().is_some_and(|parent| !Rc::ptr_eq(&parent, self)));
        Some(gone)
    }

    fn parent_names(&self) -> Vec<String> {
        self.parents.borrow().iter().filter_map(Weak::upgrade).map(|parent| parent.name.clone()).collect()
    }
}

impl fmt::Debug for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let next: Vec<String> = self.next.borrow().iter().map(|(weight, node)| format!("{}:{weight}", node.name)).collect();
        f.debug_struct("Node").field("name", &self.name).field("next", &next).finish_non_exhaustive()
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        println!("drop {}", self.name);
    }
}

#[derive(Default)]
struct Graph {
    nodes: BTreeMap<String, Link>,
}

impl Graph {
    fn node(&mut self, name: &str) -> Link {
        self.nodes.entry(name.to_string()).or_insert_with(|| Node::new(name)).clone()
    }

    fn read(text: &str) -> Graph {
        let mut graph = Graph::default();
        for part in text.split(',') {
            if let [from, weight, to] = part.split_whitespace().collect::<Vec<_>>()[..] {
                let (from, to) = (graph.node(from), graph.node(to));
                from.link(weight.parse().unwrap_or(1), &to);
            }
        }
        graph
    }

    fn costs(&self, start: &str) -> Vec<(&str, u32)> {
        let Some(first) = self.nodes.get(start) else { return Vec::new() };
        self.nodes.values().for_each(|node| node.cost.set(u32::MAX));
        first.cost.set(0);
        let mut open = VecDeque::from([first.clone()]);
        while let Some(node) = open.pop_front() {
            for (weight, next) in node.next.borrow().iter() {
                let cost = node.cost.get() + weight;
                if cost < next.cost.get() {
                    next.cost.set(cost);
                    open.push_back(next.clone());
                }
            }
        }
        self.nodes.iter().filter(|(_, node)| node.cost.get() != u32::MAX).map(|(name, node)| (name.as_str(), node.cost.get())).collect()
    }

    fn reachable<'g>(&'g self, from: &str, seen: &mut BTreeSet<&'g str>) {
        if let Some((name, node)) = self.nodes.get_key_value(from)
            && seen.insert(name)
        {
            for (_, next) in node.next.borrow().iter() {
                self.reachable(&next.name, seen);
            }
        }
    }
}

fn main() {
    let mut graph = Graph::read("a 4 b, a 1 c, c 2 b, b 5 d, x 1 a, d 1 e");
    println!("{:?}", graph.nodes["a"]);
    println!("{:?}", graph.costs("a"));
    println!("{:?} {:?}", graph.nodes["b"].parent_names(), graph.nodes["x"].parent_names());
    let mut seen = BTreeSet::new();
    graph.reachable("c", &mut seen);
    println!("{seen:?}");
    let b = graph.nodes["a"].cut("b").expect("linked");
    println!("{} {} {:?}", b.name, Rc::strong_count(&b), b.parent_names());
    println!("{:?} {}", graph.costs("a"), graph.nodes["a"].cut("zzz").is_none());
    drop(b);
    let weak = Rc::downgrade(&graph.nodes["e"]);
    graph.nodes.remove("e");
    println!("still {:?}", weak.upgrade().map(|node| node.name.clone()));
    graph.nodes["d"].cut("e");
    println!("now {:?}", weak.upgrade().map(|node| node.name.clone()));
    graph.nodes.retain(|name, _| name != "x");
    println!("{} left, a has {:?}", graph.nodes.len(), graph.nodes["a"].parent_names());
}
