//! A variant that the enum does not have.
#[derive(Debug)]
enum Level {
    Low,
    High,
}

fn main() {
    let level = Level::Low;
    println!("{level:?} {:?}", Level::High);
    println!("{:?}", Level::Medium);
}
