//! Borrows that rustc accepts: of stores and views.

#![allow(dead_code, unused)]
use std::cell::{Ref, RefCell, RefMut, Cell};
use std::collections::{BTreeMap, HashMap, BinaryHeap};
use std::fmt::{self, Debug, Display};
use std::rc::{Rc, Weak};
trait Visitor { fn visit(&mut self, e: &Expr); }
enum Expr { Num(f64), Bin(Box<Expr>, char, Box<Expr>), Neg(Box<Expr>), Var(String) }
struct Depth { now: usize, max: usize }
impl Visitor for Depth {
    fn visit(&mut self, e: &Expr) {
        self.now += 1; self.max = self.max.max(self.now);
        match e { Expr::Num(_) | Expr::Var(_) => {} Expr::Bin(a, _, b) => { self.visit(a); self.visit(b); } Expr::Neg(a) => self.visit(a) }
        self.now -= 1;
    }
}
fn eval(e: &Expr, env: &HashMap<String, f64>) -> Result<f64, String> {
    Ok(match e {
        Expr::Num(n) => *n,
        Expr::Var(v) => *env.get(v).ok_or_else(|| format!("no {v}"))?,
        Expr::Neg(a) => -eval(a, env)?,
        Expr::Bin(a, op, b) => { let (x, y) = (eval(a, env)?, eval(b, env)?); match op { '+' => x + y, _ => x * y } }
    })
}
fn simplify(e: Expr) -> Expr {
    match e {
        Expr::Bin(a, op, b) => match (simplify(*a), op, simplify(*b)) { (Expr::Num(x), '+', Expr::Num(y)) => Expr::Num(x + y), (x, op, y) => Expr::Bin(Box::new(x), op, Box::new(y)) },
        Expr::Neg(a) => match *a { Expr::Neg(b) => simplify(*b), other => Expr::Neg(Box::new(simplify(other))) },
        other => other,
    }
}
fn vars<'e>(e: &'e Expr, out: &mut Vec<&'e str>) { match e { Expr::Var(v) => out.push(v), Expr::Neg(a) => vars(a, out), Expr::Bin(a, _, b) => { vars(a, out); vars(b, out) } _ => {} } }
fn rename(e: &mut Expr, f: &dyn Fn(&str) -> String) { match e { Expr::Var(v) => *v = f(v), Expr::Neg(a) => rename(a, f), Expr::Bin(a, _, b) => { rename(a, f); rename(b, f); } Expr::Num(_) => {} } }
#[derive(Debug)]
struct Person { name: String, age: u32, boss: RefCell<Weak<Person>>, team: RefCell<Vec<Rc<Person>>> }
impl Person {
    fn new(name: &str, age: u32) -> Rc<Self> { Rc::new(Person { name: name.into(), age, boss: RefCell::default(), team: RefCell::default() }) }
    fn hire(self: &Rc<Self>, p: Rc<Person>) { *p.boss.borrow_mut() = Rc::downgrade(self); self.team.borrow_mut().push(p); }
    fn chain(&self) -> Vec<String> {
        let mut out = vec![self.name.clone()];
        let mut at = self.boss.borrow().upgrade();
        while let Some(b) = at { out.push(b.name.clone()); at = b.boss.borrow().upgrade(); }
        out
    }
    fn names(&self) -> Ref<'_, Vec<Rc<Person>>> { self.team.borrow() }
}
struct Stack<T> { items: Vec<T> }
impl<T: Clone + Display> Stack<T> {
    fn peek(&self) -> Option<&T> { self.items.last() }
    fn peek_mut(&mut self) -> Option<&mut T> { self.items.last_mut() }
    fn iter(&self) -> impl Iterator<Item = &T> + '_ { self.items.iter().rev() }
    fn map<U, F: Fn(&T) -> U>(&self, f: F) -> Stack<U> { Stack { items: self.items.iter().map(f).collect() } }
    fn find<'a, P>(&'a self, mut p: P) -> Option<&'a T> where P: FnMut(&&'a T) -> bool { self.items.iter().find(|x| p(x)) }
    fn drain_while(&mut self, f: impl Fn(&T) -> bool) -> Vec<T> { let mut out = vec![]; while let Some(t) = self.peek() { if !f(t) { break; } out.push(self.items.pop().unwrap()); } out }
}
impl<'s, T> IntoIterator for &'s Stack<T> { type Item = &'s T; type IntoIter = std::slice::Iter<'s, T>; fn into_iter(self) -> Self::IntoIter { self.items.iter() } }
struct Inventory { items: Vec<Item>, index: HashMap<String, usize>, total: u32 }
#[derive(Debug, Clone, PartialEq)]
struct Item { name: String, qty: u32, tags: Vec<String> }
impl Inventory {
    fn add(&mut self, name: &str, qty: u32) -> &mut Self {
        match self.index.get(name) {
            Some(&i) => self.items[i].qty += qty,
            None => { self.index.insert(name.to_string(), self.items.len()); self.items.push(Item { name: name.to_string(), qty, tags: vec![] }); }
        }
        self.total += qty;
        self
    }
    fn get(&self, name: &str) -> Option<&Item> { self.index.get(name).map(|&i| &self.items[i]) }
    fn get_mut(&mut self, name: &str) -> Option<&mut Item> { let i = *self.index.get(name)?; self.items.get_mut(i) }
    fn by_tag<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = &'a Item> + 'a { self.items.iter().filter(move |i| i.tags.iter().any(|t| t == tag)) }
    fn largest(&self) -> Option<&Item> { let mut best = self.items.first()?; for i in &self.items[1..] { if i.qty > best.qty { best = i; } } Some(best) }
    fn restock(&mut self) { for item in self.items.iter_mut().filter(|i| i.qty < 5) { item.qty += 10; self.total += 10; } let t: u32 = self.items.iter().map(|i| i.qty).sum(); self.total = t; }
    fn take(&mut self, name: &str, n: u32) -> Result<u32, String> {
        let item = self.get_mut(name).ok_or_else(|| format!("no {name}"))?;
        if item.qty < n { return Err(format!("only {}", item.qty)); }
        item.qty -= n;
        let left = item.qty;
        self.total -= n;
        if left == 0 { self.items.retain(|i| i.qty > 0); self.reindex(); }
        Ok(left)
    }
    fn reindex(&mut self) { self.index = self.items.iter().enumerate().map(|(i, it)| (it.name.clone(), i)).collect(); }
}
struct Cache<F: Fn(u64) -> u64> { f: F, known: HashMap<u64, u64> }
impl<F: Fn(u64) -> u64> Cache<F> { fn get(&mut self, n: u64) -> u64 { if let Some(v) = self.known.get(&n) { return *v; } let v = (self.f)(n); self.known.insert(n, v); v } fn all(&mut self) -> u64 { let f = &self.f; self.known.values_mut().map(|v| { *v = f(*v); *v }).sum() } }
struct Guard<'a> { log: &'a RefCell<Vec<String>>, name: &'static str }
impl Drop for Guard<'_> { fn drop(&mut self) { self.log.borrow_mut().push(format!("drop {}", self.name)); } }
struct View<'a> { parts: Vec<&'a str>, map: BTreeMap<&'a str, &'a str> }
impl<'a> View<'a> {
    fn parse(text: &'a str) -> Result<View<'a>, String> {
        let mut v = View { parts: Vec::new(), map: BTreeMap::new() };
        for line in text.lines() { match line.split_once('=') { Some((k, val)) => { v.map.insert(k.trim(), val.trim()); } None if line.is_empty() => continue, None => v.parts.push(line) } }
        if v.map.is_empty() { return Err(format!("nothing in {text}")); }
        Ok(v)
    }
    fn get(&self, k: &str) -> Option<&'a str> { self.map.get(k).copied() }
}
fn pick<'a, 'b>(a: &'a str, _b: &'b str) -> &'a str { a }
fn apply<T, R>(x: T, f: impl FnOnce(T) -> R) -> R { f(x) }
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C { move |x| g(f(x)) }
fn counter() -> impl FnMut() -> u32 { let mut n = 0; move || { n += 1; n } }
fn boxed(n: i32) -> Box<dyn Fn(i32) -> i32> { Box::new(move |x| x + n) }
fn sum_all<'a, I>(it: I) -> i32 where I: IntoIterator<Item = &'a i32> { it.into_iter().sum() }
fn maxes<'a>(rows: &'a [Vec<i32>]) -> Vec<&'a i32> { rows.iter().filter_map(|r| r.iter().max()).collect() }
fn swap_ends<T>(v: &mut [T]) { if let [a, .., b] = v { std::mem::swap(a, b); } }
fn quick<T: PartialOrd + Copy>(v: &mut [T]) { if v.len() < 2 { return; } let p = v[v.len() - 1]; let mut i = 0; for j in 0..v.len() - 1 { if v[j] < p { v.swap(i, j); i += 1; } } let n = v.len() - 1; v.swap(i, n); let (l, r) = v.split_at_mut(i); quick(l); quick(&mut r[1..]); }
fn merge(a: &[i32], b: &[i32]) -> Vec<i32> { let (mut x, mut y) = (a.iter().peekable(), b.iter().peekable()); let mut out = vec![]; loop { match (x.peek(), y.peek()) { (Some(p), Some(q)) => if p <= q { out.push(*x.next().unwrap()) } else { out.push(*y.next().unwrap()) }, (Some(_), None) => out.extend(x.by_ref()), (None, Some(_)) => out.extend(y.by_ref()), (None, None) => return out } } }
fn main() {
    let e = Expr::Bin(Box::new(Expr::Var("x".into())), '+', Box::new(Expr::Num(2.0)));
    let mut d = Depth { now: 0, max: 0 }; d.visit(&e);
    let mut env = HashMap::new(); env.insert("x".to_string(), 1.5);
    println!("{:?} {}", eval(&e, &env), d.max);
    let mut vs = vec![]; vars(&e, &mut vs); println!("{vs:?}");
    let mut e = simplify(e); let suffix = String::from("1"); rename(&mut e, &|v| format!("{v}{suffix}"));
    let boss = Person::new("b", 50); let w = Person::new("w", 20); boss.hire(w.clone());
    println!("{:?} {}", w.chain(), boss.names().len());
    let oldest = boss.team.borrow().iter().map(|p| p.age).max();
    for p in boss.team.borrow().iter() { println!("{} {:?}", p.name, oldest); }
    let mut st = Stack { items: vec![1, 2, 3] };
    if let Some(t) = st.peek_mut() { *t *= 2; }
    for x in &st { print!("{x} "); }
    let limit = 2; println!("{:?} {:?}", st.find(|x| **x > limit), st.map(|x| x * 2).peek());
    let top: Vec<String> = st.iter().map(|x| x.to_string()).collect();
    println!("{:?} {top:?}", st.drain_while(|x| *x > 1));
    let mut inv = Inventory { items: vec![], index: HashMap::new(), total: 0 };
    inv.add("a", 3).add("b", 7).add("a", 1);
    if let Some(i) = inv.get_mut("a") { i.tags.push("t".into()); i.qty += 1; }
    println!("{:?} {:?}", inv.get("a"), inv.by_tag("t").count());
    println!("{:?}", inv.largest().map(|i| &i.name)); inv.restock(); println!("{:?}", inv.take("b", 7));
    let mut c = Cache { f: |n| n * n, known: HashMap::new() }; println!("{} {} {}", c.get(3), c.get(3), c.all());
    let log = RefCell::new(Vec::new());
    { let _a = Guard { log: &log, name: "a" }; let b = Guard { log: &log, name: "b" }; log.borrow_mut().push("in".into()); drop(b); }
    println!("{:?}", log.borrow());
    let text = String::from("k = v\nline"); let view = View::parse(&text).unwrap(); let got = view.get("k"); drop(view); println!("{got:?}");
    let p; { let q = String::from("q"); p = pick(&text, &q); } println!("{p}");
    let s = String::from("own"); println!("{}", apply(&s, |s| s.len()) + apply(s.as_str(), str::len));
    let f = compose(|x: i32| x + 1, |x: i32| x.to_string()); println!("{}", f(1));
    let mut n = counter(); println!("{} {}", n(), n()); println!("{}", boxed(2)(3));
    println!("{} {:?}", sum_all(&[1, 2]), maxes(&[vec![1, 5], vec![]]));
    let mut v = vec![3, 1, 2]; swap_ends(&mut v); quick(&mut v); println!("{v:?} {:?}", merge(&v, &[0, 9]));
    let mut words: Vec<String> = "b a c".split(' ').map(String::from).collect();
    words.sort_by(|a, b| b.cmp(a)); words.iter_mut().for_each(|w| w.push('!')); let firsts: Vec<char> = words.iter().filter_map(|w| w.chars().next()).collect();
    let by: HashMap<usize, Vec<&String>> = words.iter().fold(HashMap::new(), |mut m, w| { m.entry(w.len()).or_insert_with(Vec::new).push(w); m });
    println!("{by:?} {firsts:?}"); words.clear();
    let shared = Rc::new(RefCell::new(vec![1])); let other = Rc::clone(&shared); let push = move |x| other.borrow_mut().push(x); push(2); println!("{:?} {}", shared.borrow(), shared.borrow().len());
    let mut m: HashMap<String, Vec<u32>> = HashMap::new();
    for (k, x) in [("a", 1), ("b", 2), ("a", 3)] { match m.get_mut(k) { Some(list) => list.push(x), None => { m.insert(k.to_string(), vec![x]); } } }
    let keys: Vec<_> = m.keys().cloned().collect(); for k in &keys { if let Some(list) = m.get(k) { if list.len() > 1 { m.remove(k); } } }
    let mut fns: Vec<(&str, fn(f64) -> f64)> = vec![("sqrt", f64::sqrt)]; fns.push(("abs", f64::abs)); for (n, f) in &fns { println!("{n} {}", f(4.0)); }
    let mut heap = BinaryHeap::from([1, 3]); if let Some(mut top) = heap.peek_mut() { *top = 0; } println!("{:?}", heap.pop());
    let mut a = [[0; 3]; 3]; a[0][1] = a[1][0] + 1; let row = &mut a[2]; row[0] = 5; let [r0, r1, _] = &mut a; r0[0] = r1[1];
    let mut o = Some(String::from("x")); if let Some(s) = &mut o { s.push('y'); } let t = o.take().unwrap_or_default(); o.replace(t); println!("{o:?} {:?}", o.as_deref());
    let mut it = vec![1, 2, 3].into_iter(); let head = it.next(); let rest: Vec<i32> = it.collect(); println!("{head:?} {rest:?}");
    let mut x = 1; { let y = &mut x; *y += 1; let z = &*y; println!("{z}"); *y += 1; } println!("{x}"); let r = &x; let rr = &r; println!("{}", **rr); x = 4;
}
