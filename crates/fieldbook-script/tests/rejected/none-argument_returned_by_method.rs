//! A method returns its argument as if it were a part of it.
struct Box2 {
    name: String,
}
impl Box2 {
    fn better(&self, other: &str) -> &str {
        if self.name.is_empty() { other } else { &self.name }
    }
}
fn main() {
    println!("{}", Box2 { name: String::new() }.better("x"));
}
