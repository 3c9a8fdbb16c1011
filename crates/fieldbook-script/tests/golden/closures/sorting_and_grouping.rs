fn main() {
    let mut words = vec!["banana", "kiwi", "apple", "fig"];
    let by_length = |a: &&str, b: &&str| a.len().cmp(&b.len()).then(a.cmp(b));
    words.sort_by(by_length);
    println!("{words:?}");
    let last_letter = |w: &&str| w.chars().last();
    words.sort_by_key(last_letter);
    println!("{words:?}");
    let predicates: [(&str, fn(i32) -> bool); 3] = [
        ("even", |n| n % 2 == 0),
        ("small", |n| n < 4),
        ("any", |_| true),
    ];
    for (name, test) in predicates {
        println!(
            "{name}: {:?}",
            (1..=6).filter(|n| test(*n)).collect::<Vec<_>>()
        );
    }
    let threshold = 4;
    let is_long = |w: &str| w.len() > threshold;
    let (long, short): (Vec<&str>, Vec<&str>) = words.into_iter().partition(|w| is_long(w));
    println!("{long:?} {short:?}");
}
