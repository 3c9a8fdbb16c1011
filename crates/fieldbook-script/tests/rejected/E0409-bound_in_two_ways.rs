//! Bound in two ways.

fn main() {
    let pair = (2, 3);
    match pair {
        (ref n, 0) | (0, n) => println!("{n}"),
        _ => println!("neither"),
    }
}
