use std::collections::HashMap;

fn main() {
    let text = "the cat and the dog and the bird";
    let mut counts: HashMap<&str, i32> = HashMap::new();
    for word in text.split_whitespace() {
        *counts.entry(word).or_insert(0) += 1;
    }
    let mut sorted: Vec<_> = counts.iter().collect();
    sorted.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    for (word, count) in sorted {
        println!("{word}: {count}");
    }
    println!(
        "{} {:?} {:?}",
        counts.len(),
        counts.get("the"),
        counts.get("fish")
    );
    println!("{}", counts["cat"]);
}
