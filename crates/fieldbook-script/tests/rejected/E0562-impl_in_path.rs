//! Impl in path.

fn first(words: impl Iterator) -> Option<<impl Iterator>::Item> {
    None
}

fn main() {
    println!("none");
}
