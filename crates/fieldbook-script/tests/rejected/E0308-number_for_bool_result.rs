//! A function of `bool` that returns a length.
fn same(a: &str, b: &str) -> bool {
    a.len()
}

fn main() {
    println!("{}", same("a", "b"));
}
