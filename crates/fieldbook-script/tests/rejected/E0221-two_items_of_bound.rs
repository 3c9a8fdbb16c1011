//! Two items of bound.

trait Source {
    type Item;
}

trait Sink {
    type Item;
}

fn first<P: Source + Sink>(pipe: P) -> Option<P::Item> {
    None
}

fn main() {
    println!("nothing");
}
