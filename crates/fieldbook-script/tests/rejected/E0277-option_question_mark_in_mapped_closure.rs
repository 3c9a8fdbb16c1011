//! The closure's value is no `Option`.

fn main() {
    let words = vec!["ab", "c"];
    let firsts: Vec<char> = words.iter().map(|word| word.chars().next()?).collect();
    println!("{firsts:?}");
}
