fn main() {
    let numbers = vec![4, 8, 15, 16, 23, 42];
    println!(
        "{} {}",
        numbers.iter().sum::<i32>(),
        numbers.iter().take(3).product::<i32>()
    );
    println!("{:?} {:?}", numbers.iter().min(), numbers.iter().max());
    println!(
        "{} {}",
        numbers.iter().count(),
        numbers.iter().filter(|n| **n > 15).count()
    );
    println!(
        "{} {}",
        numbers.iter().any(|&n| n == 15),
        numbers.iter().all(|&n| n > 4)
    );
    println!(
        "{:?}",
        numbers
            .iter()
            .fold(String::new(), |text, n| format!("{text}<{n}>"))
    );
    println!("{:?}", numbers.iter().copied().reduce(|a, b| a * 2 - b));
    println!("{:?}", numbers.iter().position(|&n| n == 16));
    println!("{:?}", numbers.iter().find(|&&n| n % 5 == 0));
    println!(
        "{:?}",
        numbers
            .iter()
            .find_map(|n| if n % 7 == 0 { Some(n / 7) } else { None })
    );
    println!("{:?} {:?}", numbers.iter().last(), numbers.iter().nth(1));
    println!("{}", numbers.iter().rev().fold(0, |acc, n| acc * 2 + n % 2));
    println!("{:?}", numbers.iter().min_by_key(|n| (*n - 14).abs()));
    println!(
        "{:?}",
        numbers.iter().max_by(|a, b| (*a % 10).cmp(&(*b % 10)))
    );
    println!("{:?}", Vec::<i32>::new().iter().max());
    println!("{}", Vec::<f64>::new().iter().sum::<f64>());
    println!(
        "{:?}",
        numbers.iter().try_fold(0i32, |sum, n| sum.checked_add(*n))
    );
}
