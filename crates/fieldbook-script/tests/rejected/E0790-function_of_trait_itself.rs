//! Function of trait itself.

trait Counter {
    fn start() -> u32;
}

struct Clock;

impl Counter for Clock {
    fn start() -> u32 {
        12
    }
}

fn main() {
    println!("{}", Counter::start());
}
