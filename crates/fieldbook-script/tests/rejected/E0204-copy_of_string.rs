//! `Copy` derived for a struct with a `String`.
#[derive(Clone, Copy)]
struct Hero {
    name: String,
}

fn main() {
    println!("done");
}
