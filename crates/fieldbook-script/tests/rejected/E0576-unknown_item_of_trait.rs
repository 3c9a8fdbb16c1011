//! Unknown item of trait.

trait Brews {
    type Drink;

    fn brew(&self) -> <Self as Brews>::Coffee;
}

fn main() {
    println!("tea");
}
