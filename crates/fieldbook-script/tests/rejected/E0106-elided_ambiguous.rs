//! Elided ambiguous.
struct Pair<'a, 'b> { a: &'a str, b: &'b str }
fn second(p: &Pair) -> &str {
    p.b
}
fn main() {
    println!("{}", second(&Pair { a: "x", b: "y" }));
}
