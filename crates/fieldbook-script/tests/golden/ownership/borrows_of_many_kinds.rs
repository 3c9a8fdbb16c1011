//! Borrows as programs have them: parts of structs, conditional returns, moves out and back in.

use std::collections::*;
use std::mem;
#[derive(Debug, Default, Clone)]
struct Cfg {
    step: i32,
    name: String,
}
#[derive(Debug, Default)]
struct Sys {
    cfg: Cfg,
    items: Vec<i32>,
    log: Vec<String>,
    cache: HashMap<String, Vec<i32>>,
    state: St,
}
#[derive(Debug, Default, PartialEq)]
enum St {
    #[default]
    Idle,
    Run {
        n: u32,
        buf: String,
    },
    Done(String),
}
impl Sys {
    fn bump(&mut self) -> &mut Self {
        for x in self.items.iter_mut() {
            *x += self.cfg.step;
            self.log.push(format!("{x}"));
        }
        self
    }
    fn split(&mut self) -> (&mut Vec<i32>, &Cfg) {
        (&mut self.items, &self.cfg)
    }
    fn entry(&mut self, k: &str) -> &mut Vec<i32> {
        if !self.cache.contains_key(k) {
            self.cache.insert(k.to_string(), vec![]);
        }
        self.cache.get_mut(k).unwrap()
    }
    fn advance(&mut self) {
        self.state = match mem::take(&mut self.state) {
            St::Idle => St::Run { n: 1, buf: self.cfg.name.clone() },
            St::Run { n, mut buf } if n < 3 => {
                buf.push('.');
                St::Run { n: n + 1, buf }
            }
            St::Run { buf, .. } => St::Done(buf),
            done @ St::Done(_) => done,
        }
    }
    fn largest(&mut self) -> Option<&mut i32> {
        let mut best: Option<&mut i32> = None;
        for x in &mut self.items {
            match &best {
                Some(b) if **b >= *x => {}
                _ => best = Some(x),
            }
        }
        best
    }
    fn drain_log(&mut self) -> impl Iterator<Item = String> + '_ {
        self.log.drain(..).filter(|l| l.len() > 1)
    }
    fn with<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> R {
        let r = f(self);
        self.log.push("with".into());
        r
    }
    fn find(&self, p: impl Fn(&i32) -> bool) -> Option<(usize, &i32)> {
        self.items.iter().enumerate().find(|(_, x)| p(x))
    }
    fn first_or_insert(&mut self, d: i32) -> &mut i32 {
        if self.items.is_empty() {
            self.items.push(d);
        }
        &mut self.items[0]
    }
}
struct Parser<'a> {
    src: &'a str,
    pos: usize,
    words: Vec<&'a str>,
}
impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        &self.src[self.pos..]
    }
    fn word(&mut self) -> Option<&'a str> {
        let r = self.rest().trim_start();
        if r.is_empty() {
            return None;
        }
        let start = self.src.len() - r.len();
        let end = r.find(' ').map_or(self.src.len(), |i| start + i);
        self.pos = end;
        let w = &self.src[start..end];
        self.words.push(w);
        Some(w)
    }
}
fn longest<'a>(xs: &[&'a str]) -> &'a str {
    let mut b = "";
    for x in xs {
        if x.len() > b.len() {
            b = x;
        }
    }
    b
}
fn pick<'a, 'b>(a: &'a str, _b: &'b str) -> &'a str {
    a
}
fn append<'v>(v: &'v mut Vec<String>, s: &str) -> &'v String {
    v.push(s.to_owned());
    v.last().unwrap()
}
fn swap_halves<T>(v: &mut [T]) {
    let m = v.len() / 2;
    let (a, b) = v.split_at_mut(m);
    let n = a.len().min(b.len());
    a[..n].swap_with_slice(&mut b[..n]);
}
fn take_it(v: Vec<i32>) -> usize {
    v.len()
}
fn inc(n: &mut i32) -> i32 {
    *n += 1;
    *n
}
fn both(a: &mut i32, b: &mut i32) {
    mem::swap(a, b);
    *a *= 10;
}
struct Person {
    name: String,
    age: u32,
    tags: Vec<String>,
}
fn maybe(flag: bool) -> String {
    let s;
    if flag {
        s = String::from("yes");
    } else {
        let t = "no".to_string();
        s = t;
    }
    s
}
fn main() {
    let mut s = Sys { cfg: Cfg { step: 5, name: "job".into() }, items: vec![1, 20, 3], ..Default::default() };
    s.bump().bump();
    let (items, cfg) = s.split();
    items.push(cfg.step);
    items.retain(|x| *x != 13);
    println!("{:?}", s.items);
    s.entry("a").push(1);
    s.entry("a").extend([2, 3]);
    println!("{:?}", s.cache);
    for _ in 0..6 {
        s.advance();
    }
    println!("{:?}", s.state);
    if let Some(m) = s.largest() {
        *m = -*m;
    }
    println!("{:?}", s.items);
    println!("{:?}", s.drain_log().collect::<Vec<_>>());
    let n = s.with(|s| {
        s.items.push(9);
        s.items.len()
    });
    println!("{n} {:?} {:?}", s.log, s.find(|x| *x < 0));
    *s.first_or_insert(3) += 1;
    let len = s.items.len();
    s.items[len - 1] = len as i32;
    let k = s.items.len() - 1;
    s.items.swap(0, k);
    s.items.push(s.items[0] + s.items.len() as i32);
    let last = *s.items.last().unwrap();
    s.items.push(last);
    println!("{:?}", s.items);
    let Sys { cfg: Cfg { ref name, .. }, ref mut items, .. } = s;
    items.clear();
    println!("{name} {}", items.is_empty());
    let text = String::from("alpha be gamma");
    let mut p = Parser { src: &text, pos: 0, words: vec![] };
    let mut all = vec![];
    while let Some(w) = p.word() {
        all.push(w);
    }
    println!("{all:?} {} {}", longest(&p.words), pick(all[0], "x"));
    drop(p);
    println!("{}", all.len());
    let mut v = vec![];
    let l = append(&mut v, "one").len();
    println!("{l} {}", append(&mut v, "two"));
    let mut h = [1, 2, 3, 4, 5];
    swap_halves(&mut h);
    println!("{h:?}");
    let (mut a, mut b) = (1, 2);
    both(&mut a, &mut b);
    let c = inc(&mut a) + inc(&mut a);
    println!("{a} {b} {c}");
    let r = &mut a;
    *r += 1;
    let r2 = &mut *r;
    *r2 += 1;
    *r += 1;
    println!("{a}");
    let person = Person { name: "Al".into(), age: 5, tags: vec!["x".into()] };
    let Person { name, .. } = &person;
    println!("{name}");
    let n = person.name;
    println!("{n} {} {:?}", person.age, person.tags);
    let tags = person.tags;
    println!("{}", tags.len());
    let mut buf = String::from("a");
    let t = buf;
    buf = String::from("b");
    println!("{t}{buf}");
    let mut opt = Some(String::from("o"));
    if let Some(x) = &mut opt {
        x.push('!');
    }
    let taken = opt.take();
    println!("{opt:?} {taken:?}");
    let data = vec![1, 2];
    let size = if data.len() > 5 {
        take_it(data)
    } else {
        let k = data.len();
        drop(data);
        k
    };
    println!("{size} {}", maybe(size > 1));
    let mut words: HashMap<String, usize> = HashMap::new();
    for w in "a b a".split(' ') {
        match words.get_mut(w) {
            Some(n) => *n += 1,
            None => {
                words.insert(w.to_string(), 1);
            }
        }
    }
    let mut ws: Vec<_> = words.iter().collect();
    ws.sort();
    println!("{ws:?}");
    let mut grid = vec![vec![0; 3]; 2];
    for (y, row) in grid.iter_mut().enumerate() {
        for (x, c) in row.iter_mut().enumerate() {
            *c = x * 10 + y;
        }
    }
    let (top, bottom) = grid.split_at_mut(1);
    top[0][0] = bottom[0][2];
    println!("{grid:?}");
    let mut stack = vec![1];
    while let Some(x) = stack.pop() {
        if x < 4 {
            stack.push(x + 1);
            stack.push(x + 2);
        } else {
            print!("{x} ");
        }
    }
    println!();
    let mut count = 0;
    let mut tick = || {
        count += 1;
        count
    };
    tick();
    tick();
    println!("{count}");
    let mut list = vec![3, 1, 2];
    let max = list.iter().max().copied();
    list.push(max.unwrap_or(0));
    let s2: &[i32] = &list;
    let first = s2[0];
    list.sort();
    println!("{first} {list:?}");
    let mut names = vec!["x".to_string(), "y".to_string()];
    let moved = mem::take(&mut names[0]);
    names[1] += &moved;
    println!("{names:?}");
    let bx = Box::new(Person { name: "B".into(), age: 1, tags: vec![] });
    let Person { name: bn, age, .. } = *bx;
    println!("{bn}{age}");
    let tup = (String::from("l"), String::from("r"));
    let (l, r) = tup;
    let tup = (r, l);
    println!("{tup:?}");
    let mut arr = [String::from("p"), String::from("q")];
    let [p0, p1] = &mut arr;
    mem::swap(p0, p1);
    println!("{arr:?}");
    let [q0, _] = arr;
    println!("{q0}");
    let f = move || tup.0.len();
    println!("{} {}", f(), f());
    let mut acc = Vec::new();
    let mut add = |x: i32| acc.push(x);
    add(1);
    add(2);
    println!("{acc:?}");
    let mut it = acc.iter().peekable();
    let mut out = String::new();
    while let Some(x) = it.next() {
        out += &x.to_string();
        if it.peek().is_some() {
            out.push(',');
        }
    }
    println!("{out}");
    let res: Result<String, String> = Ok("v".into());
    match res {
        Ok(ref s) if s.len() > 3 => println!("long {s}"),
        Ok(s) => println!("own {s}"),
        Err(e) => println!("{e}"),
    }
    let nested = vec![Some(vec![1]), None];
    for o in nested.iter().flatten() {
        println!("{}", o.len());
    }
    let total: i32 = nested.into_iter().flatten().flatten().sum();
    println!("{total}");
}
