//! Branches that are references of different types meet at what both can be seen as.

fn shorter<'a>(words: &[&'a str], other: &'a str) -> &'a str {
    let first = match words.first() {
        Some(word) => word,
        None => "none",
    };
    if first.len() < other.len() { first } else { other }
}

fn main() {
    let owned = String::from("owned");
    let text = if owned.len() > 9 { &owned } else { "short" };
    let boxed = Box::new(7);
    let number = match owned.len() {
        5 => &boxed,
        _ => &3,
    };
    let list = [&owned, "literal"];
    let three = vec![&owned, &owned, "b"];
    println!("{text} {number} {list:?} {three:?}");
    println!("{} {}", shorter(&["ab"], "abc"), shorter(&[], "x"));
    let name = match owned.len() {
        0 => &owned,
        1 => panic!("one"),
        _ => owned.trim_end_matches('d'),
    };
    println!("{name}");
}
