//! An implementation whose method takes fewer parameters than the trait's.
trait Greet {
    fn greet(&self, name: &str) -> String;
}

struct Polite;

impl Greet for Polite {
    fn greet(&self) -> String {
        "good day".to_string()
    }
}

fn main() {
    let _ = Polite;
}
