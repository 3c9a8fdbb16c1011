//! A chain of calls holds what it began with.
fn main() {
    let mut words = vec!["b", "a"];
    let long = words.iter().filter(|word| word.len() > 1).map(|word| word.to_uppercase());
    words.sort();
    println!("{:?}", long.collect::<Vec<_>>());
}
