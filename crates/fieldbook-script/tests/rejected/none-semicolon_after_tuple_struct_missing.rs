//! A tuple struct that does not end before the next item begins.

struct Secret(String)

impl Secret {
    fn reveal(&self) -> &str {
        &self.0
    }
}

fn main() {}
