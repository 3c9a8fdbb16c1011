fn main() {
    let mut numbers: Vec<i32> = (1..=10).collect();
    numbers.retain(|n| n % 3 != 0);
    println!("{numbers:?}");
    let mut runs = vec![1, 1, 2, 2, 2, 3, 1];
    runs.dedup();
    println!("{runs:?}");
    let mut words = vec!["apple", "avocado", "banana", "blueberry", "cherry"];
    words.dedup_by_key(|word| word.chars().next());
    println!("{words:?}");
    let mut all = vec![3, 1, 3, 2, 1];
    all.sort();
    all.dedup();
    println!("{all:?}");
    let mut seen = Vec::new();
    for n in [4, 2, 4, 4, 1, 2] {
        if !seen.contains(&n) {
            seen.push(n);
        }
    }
    println!("{seen:?}");
    println!("{} {:?}", seen.swap_remove(0), seen);
    seen.retain_mut(|n| {
        *n += 10;
        *n > 11
    });
    println!("{seen:?}");
}
