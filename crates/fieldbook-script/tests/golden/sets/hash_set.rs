use std::collections::HashSet;

fn main() {
    let mut seen = HashSet::new();
    println!("{} {}", seen.insert("a"), seen.insert("a"));
    seen.insert("b");
    println!(
        "{} {} {}",
        seen.len(),
        seen.contains("b"),
        seen.contains("z")
    );
    println!("{} {}", seen.remove("a"), seen.remove("a"));
    let first: HashSet<i32> = [1, 2, 3, 4].into_iter().collect();
    let second = HashSet::from([3, 4, 5]);
    let mut both: Vec<_> = first.intersection(&second).copied().collect();
    both.sort();
    let mut either: Vec<_> = first.union(&second).copied().collect();
    either.sort();
    let mut only: Vec<i32> = first.difference(&second).cloned().collect();
    only.sort();
    println!("{both:?} {either:?} {only:?}");
    println!(
        "{} {}",
        HashSet::from([3]).is_subset(&first),
        first.is_disjoint(&second)
    );
    let has_repeats = |text: &str| {
        let mut letters = HashSet::new();
        !text.chars().all(|c| letters.insert(c))
    };
    println!("{} {}", has_repeats("letter"), has_repeats("word"));
}
