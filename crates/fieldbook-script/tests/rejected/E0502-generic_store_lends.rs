//! The same by a generic parameter.
trait Store {
    fn first(&self) -> &str;
    fn clear(&mut self);
}
struct Text(String);
impl Store for Text {
    fn first(&self) -> &str {
        &self.0
    }
    fn clear(&mut self) {
        self.0.clear();
    }
}
fn twice<S: Store>(mut store: S) {
    let first = store.first();
    store.clear();
    println!("{first}");
}
fn main() {
    twice(Text(String::from("x")));
}
