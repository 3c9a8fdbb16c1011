//! A number where a `String` is declared.
fn count(n: u32) -> String {
    let text: String = n;
    text
}

fn main() {
    println!("{}", count(3));
}
