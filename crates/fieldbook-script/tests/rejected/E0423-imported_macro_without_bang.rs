//! A macro that is imported, without its `!`.
use std::pin::pin;

fn main() {
    let text = pin("a");
    println!("{text}");
}
