//! A variant is marked, but `Default` is not derived.

enum Level {
    #[default]
    Low,
    High,
}

fn main() {}
