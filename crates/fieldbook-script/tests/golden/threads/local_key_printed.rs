use std::cell::{Cell, RefCell};

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(1) };
    static TRAIL: RefCell<Vec<String>> = RefCell::new(Vec::new());
}

fn main() {
    TRAIL.with_borrow_mut(|trail| trail.push("in".to_string()));
    println!("{DEPTH:?} {TRAIL:?}");
    println!("{TRAIL:#?} {}", DEPTH.get());
}
