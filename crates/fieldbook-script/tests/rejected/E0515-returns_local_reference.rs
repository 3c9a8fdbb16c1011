//! A function that returns a reference to its own variable.
fn greeting() -> &'static str {
    let text = String::from("hello");
    &text
}

fn main() {
    println!("{}", greeting());
}
