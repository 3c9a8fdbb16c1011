//! Priced things behind traits, a stock with commands that can be undone, hooks.

use std::cell::RefCell;
use std::collections::*;
use std::fmt;
use std::rc::Rc;
trait Priced {
    fn price(&self) -> u32;
    fn label(&self) -> String;
    fn discounted(&self, pct: u32) -> u32 {
        self.price() * (100 - pct) / 100
    }
}
trait Perishable: Priced {
    fn days_left(&self) -> i32;
    fn is_fresh(&self) -> bool {
        self.days_left() > 0
    }
}
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Sku(String);
impl<S: AsRef<str>> From<S> for Sku {
    fn from(s: S) -> Self {
        Sku(s.as_ref().to_uppercase())
    }
}
impl fmt::Display for Sku {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}
#[derive(Debug, Clone)]
struct Tool {
    name: String,
    cents: u32,
}
#[derive(Debug, Clone)]
struct Fruit {
    name: &'static str,
    cents: u32,
    days: i32,
}
impl Priced for Tool {
    fn price(&self) -> u32 {
        self.cents
    }
    fn label(&self) -> String {
        self.name.clone()
    }
}
impl Priced for Fruit {
    fn price(&self) -> u32 {
        if self.is_fresh() { self.cents } else { self.cents / 2 }
    }
    fn label(&self) -> String {
        format!("{} ({}d)", self.name, self.days)
    }
}
impl Perishable for Fruit {
    fn days_left(&self) -> i32 {
        self.days
    }
}
impl<T: Priced + ?Sized> Priced for Box<T> {
    fn price(&self) -> u32 {
        (**self).price()
    }
    fn label(&self) -> String {
        (**self).label()
    }
}
impl<T: Priced> Priced for Vec<T> {
    fn price(&self) -> u32 {
        self.iter().map(Priced::price).sum()
    }
    fn label(&self) -> String {
        self.iter().map(|p| p.label()).collect::<Vec<_>>().join("+")
    }
}
impl<A: Priced, B: Priced> Priced for (A, B) {
    fn price(&self) -> u32 {
        self.0.price() + self.1.price()
    }
    fn label(&self) -> String {
        format!("<{}|{}>", self.0.label(), self.1.label())
    }
}
fn cheapest<'a>(items: &'a [Box<dyn Priced>]) -> Option<&'a dyn Priced> {
    items.iter().map(|b| b.as_ref()).min_by_key(|p| p.price())
}
fn total(items: &[&dyn Priced]) -> u32 {
    items.iter().map(|p| p.price()).sum()
}
#[derive(Debug, Clone, PartialEq)]
enum Cmd {
    Add(Sku, u32),
    Remove(Sku, u32),
    Rename { from: Sku, to: Sku },
    Batch(Vec<Cmd>),
}
#[derive(Debug, PartialEq)]
enum StockError {
    Unknown(Sku),
    Short { sku: Sku, have: u32, want: u32 },
    Exists(Sku),
}
impl fmt::Display for StockError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            StockError::Unknown(s) => write!(f, "unknown {s}"),
            StockError::Short { sku, have, want } if *have == 0 => write!(f, "no {sku} left for {want}"),
            StockError::Short { sku, have, want } => write!(f, "{sku}: {have} < {want}"),
            StockError::Exists(s) => write!(f, "{s} exists"),
        }
    }
}
type Hook = Box<dyn Fn(&Sku, u32, u32)>;
#[derive(Default)]
struct Stock {
    items: BTreeMap<Sku, u32>,
    undo: Vec<Cmd>,
    hooks: Vec<Hook>,
}
impl Stock {
    fn on_change(&mut self, h: impl Fn(&Sku, u32, u32) + 'static) -> &mut Self {
        self.hooks.push(Box::new(h));
        self
    }
    fn set(&mut self, sku: &Sku, n: u32) {
        let old = if n == 0 {
            self.items.remove(sku).unwrap_or(0)
        } else {
            self.items.insert(sku.clone(), n).unwrap_or_default()
        };
        for h in &self.hooks {
            h(sku, old, n)
        }
    }
    fn apply(&mut self, cmd: Cmd) -> Result<(), StockError> {
        let inverse = self.run(cmd)?;
        self.undo.push(inverse);
        Ok(())
    }
    fn run(&mut self, cmd: Cmd) -> Result<Cmd, StockError> {
        match cmd {
            Cmd::Add(sku, n) => {
                let have = self.items.get(&sku).copied().unwrap_or(0);
                self.set(&sku, have + n);
                Ok(Cmd::Remove(sku, n))
            }
            Cmd::Remove(sku, want) => {
                let have = *self.items.get(&sku).ok_or_else(|| StockError::Unknown(sku.clone()))?;
                let left = have.checked_sub(want).ok_or(StockError::Short { sku: sku.clone(), have, want })?;
                self.set(&sku, left);
                Ok(Cmd::Add(sku, want))
            }
            Cmd::Rename { from, to } => {
                if self.items.contains_key(&to) {
                    return Err(StockError::Exists(to));
                }
                let Some(n) = self.items.remove(&from) else { return Err(StockError::Unknown(from)) };
                self.items.insert(to.clone(), n);
                Ok(Cmd::Rename { from: to, to: from })
            }
            Cmd::Batch(cmds) => {
                let mut done = Vec::with_capacity(cmds.len());
                for c in cmds {
                    match self.run(c) {
                        Ok(inv) => done.push(inv),
                        Err(e) => {
                            while let Some(inv) = done.pop() {
                                self.run(inv).expect("undo works");
                            }
                            return Err(e);
                        }
                    }
                }
                done.reverse();
                Ok(Cmd::Batch(done))
            }
        }
    }
    fn undo(&mut self) -> bool {
        match self.undo.pop() {
            Some(c) => {
                self.run(c).unwrap();
                true
            }
            None => false,
        }
    }
}
fn main() {
    let shop: Vec<Box<dyn Priced>> = vec![
        Box::new(Tool { name: "saw".into(), cents: 1999 }),
        Box::new(Fruit { name: "fig", cents: 120, days: 2 }),
        Box::new(Fruit { name: "old pear", cents: 90, days: 0 }),
        Box::new((Tool { name: "nail".into(), cents: 2 }, vec![Fruit { name: "kiwi", cents: 50, days: 1 }; 2])),
    ];
    for p in &shop {
        println!("{:<22}{:>6} {:>6}", p.label(), p.price(), p.discounted(15));
    }
    println!("{:?}", cheapest(&shop).map(|p| p.label()));
    println!("{} {}", total(&[&*shop[0], shop[1].as_ref(), &Tool { name: "x".into(), cents: 1 }]), shop.price());
    let fresh: Vec<&dyn Perishable> =
        vec![&Fruit { name: "a", cents: 1, days: 1 }, &Fruit { name: "b", cents: 1, days: -1 }];
    println!("{:?}", fresh.iter().filter(|f| f.is_fresh()).map(|f| f.label()).collect::<Vec<_>>());
    let log = Rc::new(RefCell::new(Vec::new()));
    let mut s = Stock::default();
    let l2 = Rc::clone(&log);
    s.on_change(move |sku, a, b| l2.borrow_mut().push(format!("{sku} {a}->{b}"))).on_change({
        let count = std::cell::Cell::new(0);
        move |_, a, b| {
            count.set(count.get() + 1);
            if b < a {
                println!("  change {} shrinks", count.get())
            }
        }
    });
    for c in [
        Cmd::Add("pen".into(), 5),
        Cmd::Remove("PEN".into(), 2),
        Cmd::Remove(String::from("ink").into(), 1),
        Cmd::Batch(vec![Cmd::Add("ink".into(), 1), Cmd::Remove("pen".into(), 1), Cmd::Remove("pen".into(), 9)]),
        Cmd::Rename { from: "pen".into(), to: "quill".into() },
        Cmd::Batch(vec![Cmd::Add("cap".into(), 3), Cmd::Remove("quill".into(), 3)]),
    ] {
        match s.apply(c.clone()) {
            Ok(()) => println!("ok {:?}", s.items),
            Err(e) => println!("{e} ({:?})", matches!(c, Cmd::Batch(ref b) if b.len() > 2)),
        }
    }
    println!("{:?}", s.undo);
    while s.undo() {}
    println!("{:?}", s.items.is_empty());
    println!("{:#?}", log.borrow().iter().rev().take(2).collect::<Vec<_>>());
    println!("{}", Rc::strong_count(&log));
}
