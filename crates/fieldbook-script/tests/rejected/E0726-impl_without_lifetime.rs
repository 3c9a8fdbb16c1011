//! A type with a lifetime, named without it in an impl.

struct Parser<'a> {
    text: &'a str,
}

impl Parser {
    fn length(&self) -> usize {
        self.text.len()
    }
}

fn main() {
    println!("{}", Parser { text: "four" }.length());
}
