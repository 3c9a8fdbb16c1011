//! Moved out of borrowed cell.

use std::cell::RefCell;

struct Letter(String);

impl Letter {
    fn open(self) -> String {
        self.0
    }
}

fn main() {
    let desk = RefCell::new(Letter("hi".to_string()));
    let text = desk.borrow().open();
    println!("{text}");
}
