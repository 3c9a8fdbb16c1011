//! A getter that gives its own field away.
struct Hero {
    name: String,
}

impl Hero {
    fn name(&self) -> String {
        self.name
    }
}

fn main() {
    println!("{}", Hero { name: "Ada".to_string() }.name());
}
