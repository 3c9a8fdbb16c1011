//! Borrows of cells end where rustc ends them: what may be borrowed again, and what may not.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

#[derive(Debug)]
struct Node {
    name: String,
    children: RefCell<Vec<Rc<Node>>>,
    visits: Cell<u32>,
}

impl Node {
    fn new(name: &str) -> Rc<Node> {
        Rc::new(Node { name: name.to_string(), children: RefCell::default(), visits: Cell::new(0) })
    }

    fn adopt(&self, child: &Rc<Node>) -> usize {
        self.children.borrow_mut().push(child.clone());
        self.children.borrow().len()
    }

    fn walk(&self, depth: usize, out: &mut Vec<String>) {
        self.visits.set(self.visits.get() + 1);
        out.push(format!("{}{}", "  ".repeat(depth), self.name));
        for child in self.children.borrow().iter() {
            child.walk(depth + 1, out);
        }
    }

    fn deepest(&self) -> usize {
        1 + self.children.borrow().iter().map(|child| child.deepest()).max().unwrap_or(0)
    }
}

struct Bank {
    accounts: RefCell<HashMap<String, i64>>,
    log: RefCell<Vec<String>>,
}

impl Bank {
    fn balance(&self, name: &str) -> i64 {
        *self.accounts.borrow().get(name).unwrap_or(&0)
    }

    fn put(&self, name: &str, amount: i64) {
        *self.accounts.borrow_mut().entry(name.to_string()).or_insert(0) += amount;
        let now = self.balance(name);
        self.log.borrow_mut().push(format!("{name} {amount:+} = {now}"));
    }

    fn take(&self, name: &str, amount: i64) -> Result<i64, String> {
        if self.balance(name) < amount {
            return Err(format!("{name} has {}", self.balance(name)));
        }
        self.put(name, -amount);
        Ok(self.balance(name))
    }
}

fn states(cell: &RefCell<Vec<i32>>) -> (bool, bool) {
    (cell.try_borrow().is_ok(), cell.try_borrow_mut().is_ok())
}

fn main() {
    let root = Node::new("root");
    let left = Node::new("left");
    println!("{} {}", root.adopt(&left), root.adopt(&Node::new("right")));
    left.adopt(&Node::new("leaf"));
    let mut lines = Vec::new();
    root.walk(0, &mut lines);
    println!("{}\n{} {}", lines.join("\n"), root.deepest(), left.visits.get());

    let bank = Bank { accounts: RefCell::default(), log: RefCell::default() };
    bank.put("ann", 10);
    println!("{:?} {:?}", bank.take("ann", 3), bank.take("ann", 30));
    println!("{}", bank.log.borrow().join("; "));

    let cell = RefCell::new(vec![1, 2, 3]);
    println!("{:?}", states(&cell));
    let first = cell.borrow()[0];
    println!("{first} {:?}", states(&cell));
    {
        let reader = cell.borrow();
        println!("{} {:?}", reader.len(), states(&cell));
        let second = cell.borrow();
        println!("{} {:?}", second.len(), states(&cell));
    }
    let writer = cell.borrow_mut();
    println!("{:?} {cell:?}", states(&cell));
    drop(writer);
    println!("{:?} {cell:?}", states(&cell));
    if cell.borrow().len() == 3 {
        cell.borrow_mut().push(4);
    }
    while cell.borrow().len() < 6 {
        let next = cell.borrow().len() as i32 + 1;
        cell.borrow_mut().push(next);
    }
    let last = cell.borrow().last().copied();
    if let Some(last) = last {
        cell.borrow_mut().push(last * 2);
    }
    if let Some(n) = cell.borrow().first() {
        println!("in if let {n} {:?}", states(&cell));
    }
    println!("after it {:?}", states(&cell));
    match cell.borrow().len() {
        7 => println!("in match {:?}", states(&cell)),
        _ => println!("other"),
    }
    let total: i32 = cell.borrow().iter().sum();
    cell.borrow_mut().retain(|n| n % 2 == 0);
    println!("{total} {:?}", cell.borrow());
    let taken = std::mem::take(&mut *cell.borrow_mut());
    println!("{taken:?} {cell:?} {}", cell.replace(taken.clone()).len());

    let shared = Rc::new(RefCell::new(String::from("a")));
    let other = Rc::clone(&shared);
    shared.borrow_mut().push_str(&other.try_borrow().map_or("busy".to_string(), |text| text.clone()));
    println!("{}", shared.borrow());
    let length = shared.borrow().len();
    other.borrow_mut().push_str(&length.to_string());
    println!("{} {}", shared.borrow(), Rc::strong_count(&shared));
    // The last statement reads while it writes.
    match shared.borrow().chars().next() {
        Some(c) => shared.borrow_mut().push(c),
        None => println!("empty"),
    }
    println!("not reached");
}
