//! A parser holds its text.
struct Parser<'t> {
    rest: &'t str,
}
impl<'t> Parser<'t> {
    fn word(&mut self) -> Option<&'t str> {
        let (word, rest) = self.rest.split_once(' ')?;
        self.rest = rest;
        Some(word)
    }
}
fn main() {
    let mut text = String::from("a b c");
    let mut parser = Parser { rest: &text };
    let word = parser.word();
    text.clear();
    println!("{word:?}");
}
