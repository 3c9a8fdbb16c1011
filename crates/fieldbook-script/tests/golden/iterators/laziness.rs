fn main() {
    let mut touched = 0;
    let first = (1..100)
        .map(|n| {
            touched += 1;
            n * n
        })
        .find(|n| n % 7 == 2);
    println!("{first:?} after {touched}");
    let mut log = Vec::new();
    let doubled = [1, 2, 3]
        .iter()
        .inspect(|n| log.push(**n))
        .map(|n| n * 2)
        .filter(|n| *n > 2);
    println!("{:?}", doubled.take(1).collect::<Vec<_>>());
    println!("{log:?}");
    (1..=3).for_each(|n| print!("{n};"));
    println!();
    let mut numbers = 1..=5;
    println!("{:?}", numbers.next());
    println!("{:?} {:?}", numbers.next_back(), numbers);
    println!("{}", numbers.by_ref().take(2).sum::<i32>());
    println!("{:?} {:?}", numbers.next(), numbers.next());
}
