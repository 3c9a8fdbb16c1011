use std::cell::{Cell, RefCell};
use std::rc::Rc;

struct Logger {
    lines: RefCell<Vec<String>>,
    count: Cell<u32>,
}

impl Logger {
    fn log(&self, text: &str) {
        self.lines.borrow_mut().push(text.to_string());
        self.count.set(self.count.get() + 1);
    }
}

fn main() {
    let logger = Logger {
        lines: RefCell::new(vec![]),
        count: Cell::new(0),
    };
    logger.log("start");
    logger.log("stop");
    println!("{} {:?}", logger.count.get(), logger.lines.borrow());
    println!("{}", logger.lines.borrow().len());
    let shared = Rc::new(RefCell::new(5));
    let other = Rc::clone(&shared);
    *other.borrow_mut() += 10;
    println!("{} {:?}", shared.borrow(), shared);
    println!("{}", shared.replace(1));
    {
        let held = shared.borrow();
        println!("{} {}", *held, shared.try_borrow_mut().is_err());
    }
    println!("{}", shared.try_borrow_mut().is_ok());
    let handlers: Vec<Box<dyn Fn()>> = (1..=2)
        .map(|n| {
            let shared = shared.clone();
            Box::new(move || *shared.borrow_mut() *= n + 1) as Box<dyn Fn()>
        })
        .collect();
    handlers.iter().for_each(|handler| handler());
    println!("{}", shared.take());
}
