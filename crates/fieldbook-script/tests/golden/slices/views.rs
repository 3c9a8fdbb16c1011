fn sum(values: &[i32]) -> i32 {
    let mut total = 0;
    for value in values {
        total += value;
    }
    total
}

fn main() {
    let numbers = vec![1, 2, 3, 4, 5, 6];
    println!(
        "{} {} {}",
        sum(&numbers),
        sum(&numbers[1..3]),
        sum(&numbers[4..])
    );
    println!("{:?} {:?}", &numbers[..2], &numbers[2..=3]);
    let (left, right) = numbers.split_at(2);
    println!("{left:?} {right:?}");
    println!("{:?} {:?}", numbers.split_first(), numbers.split_last());
    println!("{:?}", numbers.get(1..4));
    println!("{:?}", numbers.get(4..9));
    println!(
        "{} {}",
        numbers.starts_with(&[1, 2]),
        numbers.ends_with(&[6, 5])
    );
    println!("{:?}", numbers[1..4].to_vec());
    println!("{:?}", numbers.iter().rev().take(2).collect::<Vec<_>>());
    println!("{}", numbers[3..3].is_empty());
}
