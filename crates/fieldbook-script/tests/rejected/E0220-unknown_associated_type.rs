//! An associated type that the trait does not have.
trait Container {
    type Item;

    fn first(&self) -> Option<Self::Itm>;
}

fn main() {
    println!("done");
}
