//! A pattern of a variant that the enum does not have.
enum Level {
    Low,
    High,
}

fn rank(level: Level) -> u32 {
    match level {
        Level::Low => 1,
        Level::Middle => 2,
        Level::High => 3,
    }
}

fn main() {
    println!("{} {}", rank(Level::Low), rank(Level::High));
}
