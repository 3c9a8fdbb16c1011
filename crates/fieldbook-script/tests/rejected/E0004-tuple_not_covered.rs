//! A `match` of a pair of booleans without one case.
fn both(a: bool, b: bool) -> &'static str {
    match (a, b) {
        (true, true) => "both",
        (true, false) => "first",
        (false, false) => "none",
    }
}

fn main() {
    println!("{}", both(true, false));
}
