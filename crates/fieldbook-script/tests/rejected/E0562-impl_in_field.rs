//! Impl in field.

struct Show {
    thing: impl std::fmt::Debug,
}

fn main() {
    println!("nothing to show");
}
