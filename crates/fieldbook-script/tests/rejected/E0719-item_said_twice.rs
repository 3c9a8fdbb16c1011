//! Item said twice.

fn all(items: Box<dyn Iterator<Item = u8, Item = u8>>) -> usize {
    items.count()
}

fn main() {
    println!("none");
}
