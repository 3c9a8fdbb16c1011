//! A number for each variant, but for one a text.

enum Level {
    Low = "1",
    High = 2,
}

fn main() {}
