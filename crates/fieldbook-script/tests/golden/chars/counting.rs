use std::collections::BTreeMap;

fn main() {
    let text = "mississippi river";
    let mut counts = BTreeMap::new();
    for letter in text.chars().filter(|c| c.is_alphabetic()) {
        *counts.entry(letter).or_insert(0) += 1;
    }
    println!("{counts:?}");
    let mut by_count: Vec<(char, i32)> = counts.into_iter().collect();
    by_count.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    for (letter, count) in by_count.iter().take(3) {
        println!("{letter} {}", "*".repeat(*count as usize));
    }
}
