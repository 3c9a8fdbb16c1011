//! A binary search tree with removal and an iterator, a stack that drops itself, an arena.

use std::cmp::Ordering;
use std::fmt::{self, Debug, Display};
#[derive(Debug, Clone)]
struct Node<K, V> {
    key: K,
    val: V,
    left: Tree<K, V>,
    right: Tree<K, V>,
}
type Tree<K, V> = Option<Box<Node<K, V>>>;
#[derive(Debug, Clone)]
struct Bst<K, V> {
    root: Tree<K, V>,
    len: usize,
}
impl<K, V> Default for Bst<K, V> {
    fn default() -> Self {
        Self { root: None, len: 0 }
    }
}
impl<K: Ord, V> Bst<K, V> {
    fn insert(&mut self, key: K, val: V) -> Option<V> {
        let mut at = &mut self.root;
        while let Some(node) = at {
            match key.cmp(&node.key) {
                Ordering::Less => at = &mut node.left,
                Ordering::Greater => at = &mut node.right,
                Ordering::Equal => return Some(std::mem::replace(&mut node.val, val)),
            }
        }
        *at = Some(Box::new(Node { key, val, left: None, right: None }));
        self.len += 1;
        None
    }
    fn get(&self, key: &K) -> Option<&V> {
        let mut at = self.root.as_ref();
        while let Some(n) = at {
            at = match key.cmp(&n.key) {
                Ordering::Less => n.left.as_ref(),
                Ordering::Greater => n.right.as_ref(),
                Ordering::Equal => return Some(&n.val),
            }
        }
        None
    }
    fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let mut at = self.root.as_deref_mut();
        while let Some(n) = at {
            match key.cmp(&n.key) {
                Ordering::Less => at = n.left.as_deref_mut(),
                Ordering::Greater => at = n.right.as_deref_mut(),
                Ordering::Equal => return Some(&mut n.val),
            }
        }
        None
    }
    fn height(&self) -> usize {
        fn go<K, V>(t: &Tree<K, V>) -> usize {
            t.as_ref().map_or(0, |n| 1 + go(&n.left).max(go(&n.right)))
        }
        go(&self.root)
    }
    fn remove(&mut self, key: &K) -> Option<V> {
        fn pop_min<K, V>(t: &mut Tree<K, V>) -> Option<Box<Node<K, V>>> {
            if t.as_ref()?.left.is_some() {
                pop_min(&mut t.as_mut().unwrap().left)
            } else {
                let mut n = t.take()?;
                *t = n.right.take();
                Some(n)
            }
        }
        fn go<K: Ord, V>(t: &mut Tree<K, V>, key: &K) -> Option<V> {
            let n = t.as_mut()?;
            match key.cmp(&n.key) {
                Ordering::Less => go(&mut n.left, key),
                Ordering::Greater => go(&mut n.right, key),
                Ordering::Equal => {
                    let mut n = t.take().unwrap();
                    *t = match (n.left.take(), n.right.take()) {
                        (None, None) => None,
                        (Some(x), None) | (None, Some(x)) => Some(x),
                        (Some(l), Some(r)) => {
                            let mut right = Some(r);
                            let mut m = pop_min(&mut right).unwrap();
                            m.left = Some(l);
                            m.right = right;
                            Some(m)
                        }
                    };
                    Some(n.val)
                }
            }
        }
        let out = go(&mut self.root, key);
        if out.is_some() {
            self.len -= 1;
        }
        out
    }
    fn iter(&self) -> Iter<'_, K, V> {
        let mut it = Iter { stack: Vec::new() };
        it.push_left(self.root.as_deref());
        it
    }
    fn for_each_mut(&mut self, mut f: impl FnMut(&K, &mut V)) {
        fn go<K, V>(t: &mut Tree<K, V>, f: &mut impl FnMut(&K, &mut V)) {
            if let Some(n) = t {
                go(&mut n.left, f);
                f(&n.key, &mut n.val);
                go(&mut n.right, f);
            }
        }
        go(&mut self.root, &mut f)
    }
    fn range<'a>(&'a self, lo: &'a K, hi: &'a K) -> impl Iterator<Item = (&'a K, &'a V)> + 'a {
        self.iter().skip_while(move |(k, _)| *k < lo).take_while(move |(k, _)| *k <= hi)
    }
}
struct Iter<'a, K, V> {
    stack: Vec<&'a Node<K, V>>,
}
impl<'a, K, V> Iter<'a, K, V> {
    fn push_left(&mut self, mut t: Option<&'a Node<K, V>>) {
        while let Some(n) = t {
            self.stack.push(n);
            t = n.left.as_deref();
        }
    }
}
impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);
    fn next(&mut self) -> Option<Self::Item> {
        let n = self.stack.pop()?;
        self.push_left(n.right.as_deref());
        Some((&n.key, &n.val))
    }
}
impl<'a, K: Ord, V> IntoIterator for &'a Bst<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}
impl<K: Ord, V> FromIterator<(K, V)> for Bst<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self {
        let mut t = Bst::default();
        iter.into_iter().for_each(|(k, v)| {
            t.insert(k, v);
        });
        t
    }
}
impl<K: Ord + Display, V: Display> Display for Bst<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("{")?;
        for (i, (k, v)) in self.iter().enumerate() {
            if i > 0 {
                f.write_str(", ")?;
            }
            write!(f, "{k}: {v}")?;
        }
        f.write_str("}")
    }
}
impl<K: Ord, V> std::ops::Index<&K> for Bst<K, V> {
    type Output = V;
    fn index(&self, k: &K) -> &V {
        self.get(k).expect("no such key")
    }
}
struct Stack<T> {
    head: Option<Box<Cell<T>>>,
}
struct Cell<T> {
    elem: T,
    next: Option<Box<Cell<T>>>,
}
impl<T> Stack<T> {
    const fn new() -> Self {
        Stack { head: None }
    }
    fn push(&mut self, elem: T) {
        self.head = Some(Box::new(Cell { elem, next: self.head.take() }));
    }
    fn pop(&mut self) -> Option<T> {
        self.head.take().map(|c| {
            let Cell { elem, next } = *c;
            self.head = next;
            elem
        })
    }
    fn peek(&self) -> Option<&T> {
        self.head.as_ref().map(|c| &c.elem)
    }
    fn peek_mut(&mut self) -> Option<&mut T> {
        self.head.as_mut().map(|c| &mut c.elem)
    }
    fn reverse(&mut self) {
        let (mut prev, mut cur) = (None, self.head.take());
        while let Some(mut c) = cur {
            cur = std::mem::replace(&mut c.next, prev);
            prev = Some(c);
        }
        self.head = prev;
    }
    fn iter(&self) -> impl Iterator<Item = &T> {
        std::iter::successors(self.head.as_deref(), |c| c.next.as_deref()).map(|c| &c.elem)
    }
}
impl<T> Drop for Stack<T> {
    fn drop(&mut self) {
        let mut cur = self.head.take();
        let mut n = 0;
        while let Some(mut c) = cur {
            cur = c.next.take();
            n += 1;
        }
        println!("dropped {n}");
    }
}
struct Arena<T> {
    nodes: Vec<ANode<T>>,
}
#[derive(Debug)]
struct ANode<T> {
    val: T,
    parent: Option<usize>,
    kids: Vec<usize>,
}
impl<T: Debug> Arena<T> {
    fn add(&mut self, val: T, parent: Option<usize>) -> usize {
        let id = self.nodes.len();
        self.nodes.push(ANode { val, parent, kids: Vec::new() });
        if let Some(p) = parent {
            self.nodes[p].kids.push(id);
        }
        id
    }
    fn depth(&self, mut id: usize) -> usize {
        let mut d = 0;
        while let Some(p) = self.nodes[id].parent {
            id = p;
            d += 1;
        }
        d
    }
    fn show(&self, id: usize, out: &mut String) {
        *out += &format!("{}{:?}\n", "  ".repeat(self.depth(id)), self.nodes[id].val);
        for &k in &self.nodes[id].kids {
            self.show(k, out);
        }
    }
    fn ancestors(&self, id: usize) -> impl Iterator<Item = &T> + '_ {
        std::iter::successors(Some(id), move |&i| self.nodes[i].parent).skip(1).map(move |i| &self.nodes[i].val)
    }
}
fn main() {
    let mut t: Bst<i32, String> = [5, 2, 8, 1, 9, 3].into_iter().map(|k| (k, format!("v{k}"))).collect();
    println!("{t} {} {}", t.len, t.height());
    println!("{:?} {:?}", t.insert(2, "two".into()), t.get(&2));
    if let Some(v) = t.get_mut(&9) {
        v.push_str("!!");
    }
    println!("{:?} {:?}", t.remove(&5), t.remove(&77));
    println!("{t} {}", t[&8]);
    t.for_each_mut(|k, v| *v = format!("{k}{v}"));
    for (k, v) in &t {
        print!("{k}={v};");
    }
    println!();
    println!("{:?}", t.range(&2, &8).map(|(k, _)| k).collect::<Vec<_>>());
    let c = t.clone();
    drop(t);
    println!("{:?}", c.root.as_ref().map(|n| n.key));
    let mut s = Stack::new();
    for i in 1..=4 {
        s.push(i * i);
    }
    if let Some(x) = s.peek_mut() {
        *x += 1;
    }
    println!("{:?} {:?} {:?}", s.pop(), s.peek(), s.iter().collect::<Vec<_>>());
    s.reverse();
    println!("{:?}", s.iter().map(|x| x + 1).collect::<Vec<_>>());
    let mut a = Arena { nodes: vec![] };
    let r = a.add("root", None);
    let k = a.add("kid", Some(r));
    a.add("other", Some(r));
    let g = a.add("grand", Some(k));
    let mut out = String::new();
    a.show(r, &mut out);
    print!("{out}");
    println!("{:?}", a.ancestors(g).collect::<Vec<_>>());
    println!("{:?}", a.nodes[k]);
}
