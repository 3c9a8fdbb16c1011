//! An implementation with `&self` where the trait has none.
trait Make {
    fn make() -> i32;
}

struct Factory;

impl Make for Factory {
    fn make(&self) -> i32 {
        1
    }
}

fn main() {
    println!("done");
}
