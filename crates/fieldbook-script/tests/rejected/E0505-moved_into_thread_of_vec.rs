//! A field is given away while the whole is lent.
struct Pair {
    left: String,
    right: String,
}
fn main() {
    let pair = Pair { left: String::new(), right: String::new() };
    let whole = &pair;
    let left = pair.left;
    println!("{left} {}", whole.right);
}
