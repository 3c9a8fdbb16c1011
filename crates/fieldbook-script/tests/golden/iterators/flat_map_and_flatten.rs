fn main() {
    let words = ["hello", "wide", "world"];
    let letters: Vec<char> = words.iter().flat_map(|word| word.chars().take(2)).collect();
    println!("{letters:?}");
    let nested = vec![vec![1, 2], vec![], vec![3]];
    println!("{:?}", nested.iter().flatten().collect::<Vec<_>>());
    println!(
        "{:?}",
        nested
            .into_iter()
            .flatten()
            .map(|n| n * 2)
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        [Some(1), None, Some(3)].into_iter().flatten().sum::<i32>()
    );
    let pairs: Vec<(i32, i32)> = (1..=3).flat_map(|a| (a..=3).map(move |b| (a, b))).collect();
    println!("{pairs:?}");
    let triples = (1..20).flat_map(|c| (1..c).flat_map(move |b| (1..b).map(move |a| (a, b, c))));
    println!(
        "{:?}",
        triples
            .filter(|(a, b, c)| a * a + b * b == c * c)
            .collect::<Vec<_>>()
    );
}
