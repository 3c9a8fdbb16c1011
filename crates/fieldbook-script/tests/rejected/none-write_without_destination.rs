//! `write!` needs something to write to, and a text.

use std::fmt::Write;

fn main() {
    let mut text = String::new();
    let _ = write!("hello");
    text.push('!');
}
