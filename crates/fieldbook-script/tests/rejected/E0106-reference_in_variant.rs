//! A reference in an enum needs a lifetime.

enum Token {
    Word(&str),
    End,
}

fn main() {}
