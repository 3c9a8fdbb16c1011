//! A function that returns a bare value instead of `Ok`.
fn parse(text: &str) -> Result<usize, String> {
    if text.is_empty() {
        return Err("empty".to_string());
    }
    text.len()
}

fn main() {
    println!("{:?}", parse("abc"));
}
