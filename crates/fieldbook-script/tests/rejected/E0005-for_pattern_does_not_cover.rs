//! A `for` with a pattern that may not match.
fn main() {
    let ages = vec![Some(1), None];
    for Some(age) in ages {
        println!("{age}");
    }
}
