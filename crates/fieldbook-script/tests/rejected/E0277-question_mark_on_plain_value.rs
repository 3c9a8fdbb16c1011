//! `?` on a value that is neither `Result` nor `Option`.
fn length(text: &str) -> Option<usize> {
    let count = text.len()?;
    Some(count)
}

fn main() {
    println!("{:?}", length("abc"));
}
