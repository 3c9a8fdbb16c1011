//! A struct with a reference and no lifetime.
struct Excerpt {
    text: &str,
}

fn main() {
    println!("done");
}
