//! What a trait method lends is held.
trait Store {
    fn get(&self, at: usize) -> Option<&String>;
    fn put(&mut self, text: &str);
}
impl Store for Vec<String> {
    fn get(&self, at: usize) -> Option<&String> {
        self.as_slice().get(at)
    }
    fn put(&mut self, text: &str) {
        self.push(text.to_string());
    }
}
fn twice(store: &mut dyn Store) {
    let first = Store::get(store, 0);
    store.put("x");
    println!("{first:?}");
}
fn main() {
    twice(&mut Vec::new());
}
