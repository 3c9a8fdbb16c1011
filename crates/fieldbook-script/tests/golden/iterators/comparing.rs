fn main() {
    println!("{}", [1, 2, 3].iter().eq([1, 2, 3].iter()));
    println!("{:?}", [1, 2].iter().cmp([1, 3].iter()));
    println!("{}", (1..4).lt(1..5));
    println!("{:?}", "abc".chars().partial_cmp("abd".chars()));
    println!("{}", [1, 3, 2].iter().is_sorted());
    println!(
        "{}",
        ["a", "bb", "ccc"].iter().is_sorted_by_key(|s| s.len())
    );
    println!("{:?}", (1..=4).partition::<Vec<i32>, _>(|n| n % 2 == 0));
    println!("{:?}", (0..5).size_hint());
    println!("{} {}", (0..5).len(), vec![1, 2].iter().len());
    println!("{:?}", [(1, 'b'), (1, 'a'), (0, 'z')].iter().min());
    println!("{:?}", [1.5, 0.5].iter().cloned().fold(f64::NAN, f64::min));
    println!("{:?}", ["x", "yy"].iter().map(|s| s.len()).max());
    println!("{:?}", [2.5f64, 1.0].iter().max_by(|a, b| a.total_cmp(b)));
}
