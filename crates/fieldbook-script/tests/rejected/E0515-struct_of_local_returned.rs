//! A returned struct points into a local.
struct Words<'a> {
    all: Vec<&'a str>,
}
fn words<'a>() -> Words<'a> {
    let text = String::from("a b");
    Words { all: text.split(' ').collect() }
}
fn main() {
    println!("{}", words().all.len());
}
