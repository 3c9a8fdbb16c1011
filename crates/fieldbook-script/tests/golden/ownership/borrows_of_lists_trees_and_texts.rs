//! Borrows that rustc accepts: of lists trees and texts.

#![allow(dead_code, unused)]
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::fmt;
use std::rc::{Rc, Weak};
#[derive(Debug, Default)]
struct Node { value: i32, next: Option<Box<Node>> }
struct List { head: Option<Box<Node>>, len: usize }
impl List {
    fn push_back(&mut self, value: i32) {
        let mut at = &mut self.head;
        while let Some(node) = at { at = &mut node.next; }
        *at = Some(Box::new(Node { value, next: None }));
        self.len += 1;
    }
    fn pop(&mut self) -> Option<i32> {
        self.head.take().map(|node| { self.head = node.next; self.len -= 1; node.value })
    }
    fn reverse(&mut self) {
        let mut prev = None;
        let mut cur = self.head.take();
        while let Some(mut node) = cur { cur = node.next.take(); node.next = prev; prev = Some(node); }
        self.head = prev;
    }
    fn peek_mut(&mut self) -> Option<&mut i32> { self.head.as_mut().map(|n| &mut n.value) }
    fn iter(&self) -> Iter<'_> { Iter { at: self.head.as_deref() } }
    fn last_mut(&mut self) -> Option<&mut Node> {
        let mut at = self.head.as_deref_mut()?;
        while at.next.is_some() { at = at.next.as_deref_mut().unwrap(); }
        Some(at)
    }
    fn remove(&mut self, value: i32) -> bool {
        let mut at = &mut self.head;
        loop {
            match at {
                None => return false,
                Some(node) if node.value == value => { *at = node.next.take(); return true; }
                Some(node) => at = &mut node.next,
            }
        }
    }
}
struct Iter<'a> { at: Option<&'a Node> }
impl<'a> Iterator for Iter<'a> {
    type Item = &'a i32;
    fn next(&mut self) -> Option<Self::Item> {
        self.at.map(|node| { self.at = node.next.as_deref(); &node.value })
    }
}
#[derive(Debug, Default)]
struct Tree { root: Option<Box<TNode>> }
#[derive(Debug)]
struct TNode { key: i32, left: Option<Box<TNode>>, right: Option<Box<TNode>> }
impl Tree {
    fn insert(&mut self, key: i32) -> bool {
        let mut at = &mut self.root;
        while let Some(node) = at {
            if key == node.key { return false; }
            at = if key < node.key { &mut node.left } else { &mut node.right };
        }
        *at = Some(Box::new(TNode { key, left: None, right: None }));
        true
    }
    fn contains(&self, key: i32) -> bool {
        let mut at = &self.root;
        while let Some(node) = at {
            match key.cmp(&node.key) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => at = &node.left,
                std::cmp::Ordering::Greater => at = &node.right,
            }
        }
        false
    }
    fn walk<'a>(node: &'a Option<Box<TNode>>, out: &mut Vec<&'a i32>) {
        if let Some(n) = node { Self::walk(&n.left, out); out.push(&n.key); Self::walk(&n.right, out); }
    }
    fn each(node: &mut Option<Box<TNode>>, f: &mut impl FnMut(&mut i32)) {
        if let Some(n) = node { Self::each(&mut n.left, f); f(&mut n.key); Self::each(&mut n.right, f); }
    }
    fn min(&mut self) -> Option<&mut TNode> {
        let mut at = self.root.as_mut()?;
        while at.left.is_some() { at = at.left.as_mut().unwrap(); }
        Some(at)
    }
    fn remove_min(node: &mut Option<Box<TNode>>) -> Option<i32> {
        if node.as_ref()?.left.is_some() { Self::remove_min(&mut node.as_mut().unwrap().left) }
        else { let n = node.take()?; *node = n.right; Some(n.key) }
    }
}
struct Lexer<'a> { text: &'a str, pos: usize }
#[derive(Debug, PartialEq, Clone, Copy)]
enum Tok<'a> { Word(&'a str), Num(i64), Sym(char) }
impl<'a> Lexer<'a> {
    fn new(text: &'a str) -> Self { Lexer { text, pos: 0 } }
    fn next(&mut self) -> Option<Tok<'a>> {
        let rest = &self.text[self.pos..];
        let trimmed = rest.trim_start();
        self.pos += rest.len() - trimmed.len();
        let c = trimmed.chars().next()?;
        let end = trimmed.find(|x: char| !x.is_alphanumeric()).unwrap_or(trimmed.len()).max(1);
        let word = &trimmed[..end];
        self.pos += end;
        Some(match word.parse() { Ok(n) => Tok::Num(n), Err(_) if c.is_alphabetic() => Tok::Word(word), Err(_) => Tok::Sym(c) })
    }
    fn all(mut self) -> Vec<Tok<'a>> { let mut out = vec![]; while let Some(t) = self.next() { out.push(t); } out }
}
struct Parser<'t, 'a> { toks: &'t [Tok<'a>], at: usize }
impl<'t, 'a> Parser<'t, 'a> {
    fn peek(&self) -> Option<&Tok<'a>> { self.toks.get(self.at) }
    fn bump(&mut self) -> Option<&'t Tok<'a>> { let t = self.toks.get(self.at); self.at += 1; t }
    fn sum(&mut self) -> Result<i64, String> {
        let mut v = self.term()?;
        while let Some(Tok::Sym('+')) = self.peek() { self.bump(); v += self.term()?; }
        Ok(v)
    }
    fn term(&mut self) -> Result<i64, String> {
        match self.bump() { Some(Tok::Num(n)) => Ok(*n), Some(other) => Err(format!("{other:?}")), None => Err("end".into()) }
    }
}
fn longest<'a>(a: &'a str, b: &'a str) -> &'a str { if a.len() > b.len() { a } else { b } }
fn first_word(s: &str) -> &str { s.split_whitespace().next().unwrap_or("") }
fn group<'a>(words: &[&'a str]) -> HashMap<char, Vec<&'a str>> {
    let mut map: HashMap<char, Vec<&'a str>> = HashMap::new();
    for w in words { map.entry(w.chars().next().unwrap()).or_default().push(w); }
    map
}
fn count(text: &str) -> BTreeMap<&str, usize> {
    let mut m = BTreeMap::new();
    for w in text.split(' ') { *m.entry(w).or_insert(0) += 1; }
    m
}
struct Bank { accounts: HashMap<u32, i64>, log: Vec<String> }
impl Bank {
    fn get(&mut self, id: u32) -> Result<&mut i64, String> { self.accounts.get_mut(&id).ok_or(format!("no {id}")) }
    fn transfer(&mut self, a: u32, b: u32, n: i64) -> Result<(), String> {
        let from = self.accounts.get_mut(&a).ok_or("a")?;
        if *from < n { return Err("poor".into()); }
        *from -= n;
        *self.accounts.get_mut(&b).ok_or("b")? += n;
        self.log.push(format!("{a}->{b}"));
        Ok(())
    }
    fn both(&mut self) {
        for (id, v) in &mut self.accounts { *v += 1; self.log.push(id.to_string()); }
        let Bank { accounts, log } = self;
        accounts.values_mut().for_each(|v| log.push(v.to_string()));
    }
    fn or_make(&mut self, id: u32) -> &mut i64 {
        if !self.accounts.contains_key(&id) { self.accounts.insert(id, 0); }
        self.accounts.get_mut(&id).unwrap()
    }
    fn richest(&self) -> Option<(&u32, &i64)> { self.accounts.iter().max_by_key(|(_, v)| **v) }
}
struct Counter { n: u32, hits: Vec<u32> }
impl Counter {
    fn run(&mut self) {
        let hits = &mut self.hits;
        let mut bump = || { self.n += 1; self.n };
        hits.push(bump());
        hits.push(bump());
        let total: u32 = self.hits.iter().map(|h| h + self.n).sum();
        self.n = total;
        self.hits.retain(|h| *h > self.n);
        let n = self.n;
        self.hits.iter_mut().for_each(|h| *h += n);
    }
    fn name(&self) -> String { format!("{}", self.n) }
}
enum State { Idle, Run { left: u32, name: String }, Done(String) }
impl State {
    fn step(&mut self) {
        *self = match std::mem::replace(self, State::Idle) {
            State::Idle => State::Run { left: 2, name: "x".into() },
            State::Run { left: 0, name } => State::Done(name),
            State::Run { left, name } => State::Run { left: left - 1, name },
            done => done,
        };
        if let State::Run { left, name } = self { *left += 1; name.push('!'); }
        match self { State::Done(s) => s.push('d'), State::Run { left, .. } if *left > 3 => *left = 0, _ => {} }
    }
}
fn main() {
    let mut l = List { head: None, len: 0 };
    l.push_back(1); l.push_back(2);
    if let Some(v) = l.peek_mut() { *v += 5; }
    l.last_mut().unwrap().value = 9;
    l.reverse();
    println!("{:?}", l.iter().collect::<Vec<_>>()); println!("{}", l.remove(9));
    let mut t = Tree::default();
    for k in [3, 1, 2] { t.insert(k); }
    let mut out = Vec::new();
    Tree::walk(&t.root, &mut out);
    println!("{out:?}");
    let mut sum = 0;
    Tree::each(&mut t.root, &mut |k| { sum += *k; *k += 1 });
    t.min().unwrap().key -= 1;
    println!("{sum} {:?}", Tree::remove_min(&mut t.root));
    let text = String::from("a + 12 + b7");
    let toks = Lexer::new(&text).all();
    let mut p = Parser { toks: &toks[1..], at: 0 };
    println!("{:?} {:?}", p.sum(), p.peek());
    let res; { let inner = String::from("xyz"); res = longest(&text, &inner).len(); }
    println!("{res} {}", first_word(&text));
    let g = group(&["ab", "ac", "b"]);
    println!("{:?} {:?}", g.get(&'a'), count("x y x"));
    let mut bank = Bank { accounts: HashMap::from([(1, 5), (2, 6)]), log: vec![] };
    *bank.get(1).unwrap() += 5;
    bank.transfer(1, 2, 3).unwrap();
    bank.both();
    *bank.or_make(7) += 1;
    println!("{:?}", bank.richest());
    let mut v = vec![1, 2, 3, 4];
    let (a, b) = v.split_at_mut(2);
    a[0] = b[0]; std::mem::swap(&mut a[1], &mut b[1]);
    let n = v.len(); v.push(n as i32); let k = v[0]; v[k as usize] += v[1];
    v.push(v.len() as i32); let last = v.len() - 1; v[last] = v[0] + v[last];
    for i in 0..v.len() { let x = v[i]; v[i] = x + v[(i + 1) % v.len()]; }
    if let Some(x) = v.iter().find(|x| **x > 2) { println!("{x}"); }
    if let Some(x) = v.iter_mut().find(|x| **x > 2) { *x = 0; }
    v.sort_by_key(|x| std::cmp::Reverse(*x));
    if let [first, .., last] = &mut v[..] { std::mem::swap(first, last); }
    let mut grid = vec![vec![0; 3]; 3];
    for (y, row) in grid.iter_mut().enumerate() { for (x, c) in row.iter_mut().enumerate() { *c = x * y; } }
    let s: usize = grid.iter().flatten().sum();
    let s2: usize = grid.iter().flat_map(|r| r.iter()).copied().sum();
    grid[1][1] = grid[0][0] + s + s2;
    let names = vec!["z".to_string(), "y".to_string()];
    let mut refs: Vec<&String> = names.iter().collect();
    refs.sort();
    let joined: String = refs.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(",");
    let lens: BTreeMap<&str, usize> = names.iter().map(|s| (s.as_str(), s.len())).collect();
    drop(refs);
    println!("{joined} {lens:?}");
    let names2 = names;
    let cell = RefCell::new(vec![1]);
    cell.borrow_mut().push(2);
    let first = cell.borrow()[0];
    { let mut g = cell.borrow_mut(); g.push(first); let n = g.len(); g[0] = n as i32; }
    let total: i32 = cell.borrow().iter().sum();
    println!("{total}");
    let mut c = Counter { n: 0, hits: vec![] };
    c.run();
    let mut st = State::Idle; st.step(); st.step();
    let mut q = VecDeque::from([1]);
    let mut seen = HashSet::new();
    while let Some(x) = q.pop_front() { if seen.insert(x) && x < 5 { q.push_back(x + 1); q.extend([x + 2]); } }
    let mut it = text.chars().peekable();
    while let Some(c) = it.next() { if let Some(d) = it.peek() { if c == *d { it.next(); } } }
    let fs: Vec<Box<dyn Fn(i32) -> i32 + '_>> = vec![Box::new(|x| x + total), Box::new(move |x| x * total)];
    println!("{}", fs.iter().fold(1, |acc, f| f(acc)));
    let mut log = Vec::new();
    let mut add = |s: &str| log.push(s.to_string());
    add("a"); add("b");
    println!("{}", log.len());
    let mut opt = Some(3);
    if let Some(x) = opt.as_mut() { *x += 1; }
    while let Some(x) = opt { opt = if x > 0 { Some(x - 1) } else { None }; }
    let mut arr = [1, 2, 3];
    let [a, b, c3] = &mut arr; std::mem::swap(a, c3); *b += 1;
    let mut r = &mut arr; r[0] = 1; let r2 = &mut *r; r2[1] = 2; r[2] = 3;
    let mut pair = (String::from("l"), String::from("r"));
    let (l1, r1) = (&mut pair.0, &pair.1); l1.push_str(r1);
    let cow: Cow<str> = if pair.0.len() > 1 { Cow::Borrowed(&pair.0) } else { Cow::Owned("x".into()) };
    println!("{cow} {}", pair.1);
    let mut buf = String::new();
    for w in ["a", "b"] { let before = buf.len(); buf.push_str(w); let slice = &buf[before..]; println!("{slice}"); }
    let x; let y = 5; x = &y; println!("{x}");
    let mut best: Option<&str> = None;
    for w in text.split(' ') { if best.map_or(true, |b| w.len() > b.len()) { best = Some(w); } }
    println!("{best:?}");
    let mut data = vec![3, 1]; let m = *data.iter().max().unwrap(); data.push(m); let dr: Vec<i32> = data.drain(..1).collect(); data.extend(dr.iter());
    let mut s1 = String::from("q"); let rs = &mut s1; rs.push('w'); let len = rs.len(); s1.push_str(&len.to_string()); println!("{s1}");
}
