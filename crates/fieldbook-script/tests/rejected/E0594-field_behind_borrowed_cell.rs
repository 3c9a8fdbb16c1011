//! What `borrow` gives is not to be changed.
use std::cell::RefCell;

struct Hero {
    age: u32,
}

fn main() {
    let hero = RefCell::new(Hero { age: 1 });
    hero.borrow().age = 6;
    println!("{}", hero.borrow().age);
}
