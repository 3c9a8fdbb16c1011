//! A queue at a bank, simulated by events in a heap, with its own random numbers.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BinaryHeap, VecDeque};
use std::rc::Rc;
use std::cell::RefCell;

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn within(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Arrives { customer: u32, needs: u64 },
    Leaves { customer: u32, teller: usize },
    Closes,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Event {
    at: u64,
    order: u32,
    what: What,
}

impl Ord for Event {
    fn cmp(&self, other: &Self) -> Ordering {
        self.at.cmp(&other.at).then_with(|| self.order.cmp(&other.order))
    }
}

impl PartialOrd for Event {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

type Observer = Rc<dyn Fn(u64, &str)>;

struct Bank {
    now: u64,
    order: u32,
    events: BinaryHeap<Reverse<Event>>,
    line: VecDeque<(u32, u64, u64)>,
    tellers: Vec<Option<u32>>,
    waits: BTreeMap<u32, u64>,
    observers: Vec<Observer>,
    open: bool,
}

impl Bank {
    fn new(tellers: usize) -> Self {
        Bank {
            now: 0,
            order: 0,
            events: BinaryHeap::new(),
            line: VecDeque::new(),
            tellers: vec![None; tellers],
            waits: BTreeMap::new(),
            observers: Vec::new(),
            open: true,
        }
    }

    fn watch(&mut self, observer: impl Fn(u64, &str) + 'static) {
        self.observers.push(Rc::new(observer));
    }

    fn tell(&self, text: &str) {
        self.observers.iter().for_each(|observer| observer(self.now, text));
    }

    fn plan(&mut self, at: u64, what: What) {
        self.order += 1;
        self.events.push(Reverse(Event { at, order: self.order, what }));
    }

    fn serve(&mut self) {
        while let Some(teller) = self.tellers.iter().position(Option::is_none) {
            let Some((customer, since, needs)) = self.line.pop_front() else { break };
            self.tellers[teller] = Some(customer);
            self.waits.insert(customer, self.now - since);
            self.plan(self.now + needs, What::Leaves { customer, teller });
        }
    }

    fn run(&mut self) {
        while let Some(Reverse(event)) = self.events.pop() {
            self.now = event.at;
            match event.what {
                What::Arrives { customer, .. } if !self.open => self.tell(&format!("{customer} finds it closed")),
                What::Arrives { customer, needs } => {
                    self.tell(&format!("{customer} arrives, needs {needs}"));
                    self.line.push_back((customer, self.now, needs));
                }
                What::Leaves { customer, teller } => {
                    self.tellers[teller] = None;
                    self.tell(&format!("{customer} leaves teller {teller}"));
                }
                What::Closes => {
                    self.open = false;
                    self.tell("closed");
                }
            }
            self.serve();
        }
    }
}

fn main() {
    let mut random = Random(2024);
    let mut bank = Bank::new(2);
    let log = Rc::new(RefCell::new(Vec::new()));
    let count = Rc::new(RefCell::new(BTreeMap::<String, usize>::new()));
    let sink = Rc::clone(&log);
    bank.watch(move |at, text| sink.borrow_mut().push(format!("{at:>3} {text}")));
    let words = Rc::clone(&count);
    bank.watch(move |_, text| {
        if let Some(word) = text.split(' ').find(|word| word.parse::<u32>().is_err()) {
            *words.borrow_mut().entry(word.trim_end_matches(',').to_string()).or_default() += 1;
        }
    });
    let mut at = 0;
    for customer in 1..=9 {
        at += random.within(1, 6);
        bank.plan(at, What::Arrives { customer, needs: random.within(3, 12) });
    }
    bank.plan(at - 1, What::Closes);
    bank.run();
    println!("{}", log.borrow().join("\n"));
    println!("{:?}", count.borrow());
    let total: u64 = bank.waits.values().sum();
    let longest = bank.waits.iter().max_by_key(|(_, wait)| **wait);
    println!("{} served, waited {total}, longest {longest:?}", bank.waits.len());
    println!("average {:.2}", total as f64 / bank.waits.len() as f64);
}
