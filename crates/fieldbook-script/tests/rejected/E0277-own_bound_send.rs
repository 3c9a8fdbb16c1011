//! A function of the program's own that asks for what can go to another thread.

use std::rc::Rc;

struct Job {
    name: Rc<str>,
}

fn later<T: Send>(value: T) -> T {
    value
}

fn main() {
    let job = later(Job { name: Rc::from("sweep") });
    println!("{}", job.name);
}
