struct Pinned<T> {
    place: &'static T,
}

fn main() {
    println!("pinned");
}
