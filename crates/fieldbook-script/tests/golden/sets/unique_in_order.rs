use std::collections::{BTreeSet, HashSet};

fn unique<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    words
        .iter()
        .filter(|word| seen.insert(**word))
        .copied()
        .collect()
}

fn main() {
    println!("{:?}", unique(&["b", "a", "b", "c", "a"]));
    let squares: BTreeSet<i32> = (-3..=3).map(|n: i32| n * n).collect();
    println!("{squares:?}");
    let letters = |word: &str| word.chars().collect::<BTreeSet<char>>();
    println!("{}", letters("listen") == letters("silent"));
    println!("{}", letters("abc") == letters("abd"));
    let common: String = letters("orchestra")
        .intersection(&letters("carthorse"))
        .collect();
    println!("{common}");
}
