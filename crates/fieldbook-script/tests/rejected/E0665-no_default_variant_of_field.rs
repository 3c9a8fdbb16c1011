//! A default of an enum that marks none; that a struct with it has none either is not said as well.

#[derive(Default)]
struct Request {
    body: Body,
}

#[derive(Default)]
enum Body {
    Empty,
    Text(String),
}

fn main() {}
