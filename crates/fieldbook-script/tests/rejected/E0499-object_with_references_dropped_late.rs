//! A boxed object may use what it holds when it goes.
trait Show {
    fn show(&self) -> String;
}
struct Name<'a>(&'a mut String);
impl Show for Name<'_> {
    fn show(&self) -> String {
        self.0.clone()
    }
}
fn main() {
    let mut text = String::from("x");
    let shown: Box<dyn Show + '_> = Box::new(Name(&mut text));
    text.push('y');
    println!("{}", shown.show());
}
