//! A trimmed slice of a text made in the function.
fn clean(text: &str) -> &str {
    let lower = text.to_lowercase();
    lower.trim()
}

fn main() {
    println!("{}", clean(" A "));
}
