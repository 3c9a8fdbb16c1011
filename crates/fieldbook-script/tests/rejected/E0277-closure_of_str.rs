//! A closure that takes a text of no known size.

fn main() {
    let length = |text: str| 1;
}
