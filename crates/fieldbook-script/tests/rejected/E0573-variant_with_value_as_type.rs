//! A variant where a type should stand.

enum Op {
    Plus(Some(char)),
}

fn main() {}
