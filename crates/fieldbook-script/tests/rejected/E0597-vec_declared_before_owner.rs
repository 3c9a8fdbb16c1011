//! A list is dropped after what it points to... and has a destructor.
struct Noisy<'a>(&'a str);
impl Drop for Noisy<'_> {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}
fn main() {
    let mut noisy = Noisy("first");
    let text = String::from("x");
    noisy.0 = &text;
}
