//! Static reference to parameter.

struct Pinned<T> {
    place: &'static T,
}

fn main() {
    println!("pinned");
}
