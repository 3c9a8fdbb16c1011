//! A reference in an associated type needs a lifetime of the impl.

struct Words<'a>(&'a str);

impl<'a> Iterator for Words<'a> {
    type Item = &str;

    fn next(&mut self) -> Option<&'a str> {
        None
    }
}

fn main() {}
