//! An option of a text of no known size.

struct Note {
    text: Option<str>,
}

fn main() {}
