//! A `match` whose arms have different types.
fn main() {
    let n = 3;
    let text = match n {
        1 => "one",
        2 => "two",
        _ => n,
    };
    println!("{text}");
}
