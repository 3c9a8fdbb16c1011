//! Two implementations of one trait for one type.
struct Hero;

impl Default for Hero {
    fn default() -> Self {
        Hero
    }
}

impl Default for Hero {
    fn default() -> Self {
        Hero
    }
}

fn main() {
    println!("{}", 1);
}
