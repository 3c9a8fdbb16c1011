//! Type parameters behind objects, references and closures, as long as their bounds say.

use std::any::Any;
use std::cell::Cell;
use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::rc::Rc;

fn kept<T: Debug + 'static>(value: T) -> Box<dyn Debug> {
    Box::new(value)
}

fn lent<'a, T: Debug + 'a>(value: T) -> Box<dyn Debug + 'a> {
    Box::new(value)
}

fn of_slice<'a, T: Display>(list: &'a [T]) -> Box<dyn Iterator<Item = String> + 'a> {
    Box::new(list.iter().map(|item| item.to_string()))
}

fn in_clause<'a, T>(value: T) -> Rc<dyn Display + 'a>
where
    T: Display + 'a,
{
    Rc::new(value)
}

fn boxed_any<T: Any>(value: T) -> Box<dyn Any> {
    Box::new(value)
}

trait Lasting: 'static {
    fn name(&self) -> String;

    fn boxed(self) -> Box<dyn Lasting>
    where
        Self: Sized,
    {
        Box::new(self)
    }
}

impl Lasting for u8 {
    fn name(&self) -> String {
        format!("u8 {self}")
    }
}

fn lasting<L: Lasting>(value: L) -> Rc<dyn Lasting> {
    Rc::new(value)
}

struct Walk<'a, T> {
    items: &'a [T],
}

impl<'a, T: Clone> Walk<'a, T> {
    fn boxed(self) -> Box<dyn Iterator<Item = T> + 'a> {
        Box::new(self.items.iter().cloned())
    }

    fn all(&self) -> Vec<T> {
        self.items.iter().cloned().collect()
    }

    fn refs(&self) -> Vec<&'a T> {
        self.items.iter().collect()
    }
}

struct Bus<'a, E> {
    handlers: Vec<Box<dyn Fn(&E) -> usize + 'a>>,
}

impl<'a, E: 'a> Bus<'a, E> {
    fn on<F: Fn(&E) -> usize + 'a>(&mut self, handler: F) -> &mut Self {
        self.handlers.push(Box::new(handler));
        self
    }

    fn send(&self, event: &E) -> usize {
        self.handlers.iter().map(|handler| handler(event)).sum()
    }
}

fn twice<'a, T: 'a>(step: impl Fn(T) -> T + 'a) -> Box<dyn Fn(T) -> T + 'a> {
    Box::new(move |value| step(step(value)))
}

fn hidden<T: Clone>(value: T) -> impl Fn() -> T {
    move || value.clone()
}

fn from_text<T: for<'t> From<&'t str>>() -> T {
    let text = String::from("made");
    T::from(text.as_str())
}

fn groups<K: std::hash::Hash + Eq + Ord + Clone, V: Clone>(pairs: &[(K, V)]) -> Vec<(K, Vec<V>)> {
    let mut found: HashMap<&K, Vec<&V>> = HashMap::new();
    for (key, value) in pairs {
        found.entry(key).or_default().push(value);
    }
    let mut all: Vec<(K, Vec<V>)> =
        found.into_iter().map(|(key, values)| (key.clone(), values.into_iter().cloned().collect())).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

fn largest<'a, T: PartialOrd>(list: &'a [T], first: &'a T) -> &'a T {
    let mut best = first;
    for item in list {
        if item > best {
            best = item;
        }
    }
    best
}

fn swap_in<T>(slot: &Cell<Option<T>>, value: T) -> Option<T> {
    slot.replace(Some(value))
}

fn main() {
    println!("{:?} {:?}", kept(vec![1]), lent("word"));
    println!("{:?}", of_slice(&[1.5, 2.5]).collect::<Vec<_>>());
    println!("{}", in_clause(7));
    println!("{:?}", boxed_any(3u8).downcast_ref::<u8>());
    println!("{} {}", lasting(1u8).name(), 2u8.boxed().name());
    let words = ["a".to_string(), "b".to_string()];
    let walk = Walk { items: &words };
    println!("{:?} {:?}", walk.all(), walk.refs());
    println!("{:?}", walk.boxed().collect::<Vec<_>>());
    let seen = Cell::new(0);
    let mut bus = Bus { handlers: Vec::new() };
    bus.on(|event: &String| event.len()).on(|_| {
        seen.set(seen.get() + 1);
        seen.get()
    });
    println!("{} {}", bus.send(&"hello".to_string()), bus.send(&"you".to_string()));
    println!("{}", twice(|n| n * 3)(2));
    println!("{}", hidden("again".to_string())());
    println!("{} {}", from_text::<String>(), from_text::<Box<str>>());
    println!("{:?}", groups(&[(2, 'x'), (1, 'y'), (2, 'z')]));
    println!("{}", largest(&[3, 9, 4], &5));
    let slot = Cell::new(None);
    println!("{:?} {:?}", swap_in(&slot, 1), swap_in(&slot, 2));
}
