//! Lifetime shadowed.

struct Page<'a> {
    text: &'a str,
}

impl<'a> Page<'a> {
    fn other<'a>(&self, text: &'a str) -> usize {
        text.len()
    }
}

fn main() {
    println!("{}", Page { text: "one" }.other("two"));
}
