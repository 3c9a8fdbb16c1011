use std::collections::BTreeMap;

const TEXT: &str = "It was the best of times, it was the worst of times, \
    it was the age of wisdom, it was the age of foolishness";

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty())
        .map(|w| w.to_lowercase())
}

fn main() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in words(TEXT) {
        *counts.entry(word).or_default() += 1;
    }
    let mut ranked: Vec<(&String, &usize)> = counts.iter().collect();
    ranked.sort_by_key(|(word, count)| (std::cmp::Reverse(**count), *word));
    for (word, count) in ranked.iter().take(5) {
        println!("{word:<6}{:>3} {}", count, "#".repeat(**count));
    }
    let longest = counts.keys().max_by_key(|w| w.len()).unwrap();
    println!("{longest} of {}", counts.len());
}
