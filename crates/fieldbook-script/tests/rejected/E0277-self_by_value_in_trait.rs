//! A trait's own method takes `self` whatever its size.

trait Report {
    fn text(&self) -> String;

    fn export(self) -> String {
        "report".to_string()
    }
}

fn main() {}
