//! A method stores a text that may live shorter.
struct Log<'a> {
    last: &'a str,
}
impl<'a> Log<'a> {
    fn note(&mut self, text: &str) {
        self.last = text;
    }
}
fn main() {
    let mut log = Log { last: "" };
    log.note("x");
    println!("{}", log.last);
}
