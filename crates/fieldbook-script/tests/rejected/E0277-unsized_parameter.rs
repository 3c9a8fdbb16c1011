//! A parameter of type `str` instead of `&str`.
fn length(text: str) -> usize {
    3
}

fn main() {
    println!("done");
}
