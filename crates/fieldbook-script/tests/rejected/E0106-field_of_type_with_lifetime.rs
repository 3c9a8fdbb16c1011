//! A type with a lifetime, named without it in a field.

struct Parser<'a> {
    text: &'a str,
}

struct Config {
    parser: Parser,
}

fn main() {}
