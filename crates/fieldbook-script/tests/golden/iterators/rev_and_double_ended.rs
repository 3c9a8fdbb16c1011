fn main() {
    for n in (1..=5).rev().step_by(2) {
        print!("{n} ");
    }
    println!();
    println!(
        "{:?}",
        [1, 2, 3].iter().rev().enumerate().collect::<Vec<_>>()
    );
    println!("{:?}", "a b c".split(' ').rev().collect::<Vec<_>>());
    println!("{}", "stressed".chars().rev().collect::<String>());
    let mut ends = [1, 2, 3, 4, 5].iter();
    println!(
        "{:?} {:?} {:?}",
        ends.next(),
        ends.next_back(),
        ends.as_slice()
    );
    println!("{:?}", ends.rfind(|n| **n < 4));
    println!("{:?}", (0..10).rfold(0, |acc, n| acc * 2 + n));
    println!(
        "{:?}",
        [1, 2, 3, 4].iter().rev().skip(1).rev().collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        (1..=3).rev().map(|n| "x".repeat(n)).collect::<Vec<_>>()
    );
}
