//! An impl that demands `'static` where its trait does not.
trait Greet {
    fn greet(&self, name: &str) -> String;
}

struct Polite;

impl Greet for Polite {
    fn greet(&self, name: &'static str) -> String {
        format!("Dear {name}")
    }
}

fn main() {
    println!("{}", Polite.greet("Ada"));
}
