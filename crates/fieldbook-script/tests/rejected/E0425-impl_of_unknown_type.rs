//! Methods of a type that does not exist.
struct Hero;

impl Villain {
    fn laugh(&self) {}
}

fn main() {
    println!("done");
}
