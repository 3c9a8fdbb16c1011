fn main() {
    println!("{}", vec![1, 2, 3] == [1, 2, 3]);
    println!("{}", vec![1, 2] < vec![1, 2, 0]);
    println!("{:?}", vec![2].cmp(&vec![1, 9]));
    println!(
        "{}",
        vec!["a", "b"] == vec!["a".to_string(), "b".to_string()]
    );
    println!("{:?}", vec![vec![1], vec![]].iter().max());
    let mut pairs = vec![(2, 'a'), (1, 'z'), (2, 'A')];
    pairs.sort();
    println!("{pairs:?}");
    println!("{}", (1, "b") < (1, "c"));
    println!("{:?}", [1.5, 2.0].partial_cmp(&[1.5, 1.0]));
}
