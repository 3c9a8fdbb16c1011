//! A method that borrows for all of the lifetime leaves nothing.
struct List<'a> {
    text: &'a mut String,
}
impl<'a> List<'a> {
    fn lend(&'a mut self) -> &'a mut String {
        self.text
    }
}
fn main() {
    let mut text = String::from("x");
    let mut list = List { text: &mut text };
    list.lend().push('y');
    list.lend().push('z');
}
