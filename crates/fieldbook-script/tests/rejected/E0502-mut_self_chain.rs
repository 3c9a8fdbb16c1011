//! Mut self chain.
struct List<'a> { text: &'a mut String }
impl<'a> List<'a> {
    fn lend(&'a mut self) -> &'a mut String { self.text }
}
fn main() {
    let mut s = String::from("x");
    let mut l = List { text: &mut s };
    l.lend().push('y');
    println!("{}", l.text);
}
