//! A closure with a name that can be called only once.

fn twice<F: Fn()>(work: F) {
    work();
    work();
}

fn main() {
    let name = String::from("Deadpond");
    let work = || drop(name);
    twice(work);
}
