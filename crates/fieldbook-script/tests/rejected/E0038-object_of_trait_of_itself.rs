//! Object of trait of itself.

trait Mates<With: ?Sized> {}

trait Bird: Mates<Self> {}

fn fly(_: &dyn Bird) {}

fn main() {
    println!("up");
}
