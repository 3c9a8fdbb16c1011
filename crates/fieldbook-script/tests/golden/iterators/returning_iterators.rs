fn evens(limit: u32) -> impl Iterator<Item = u32> {
    (0..limit).filter(|n| n % 2 == 0)
}

fn words<'a>(text: &'a str, shortest: usize) -> impl Iterator<Item = &'a str> + 'a {
    text.split(' ').filter(move |word| word.len() >= shortest)
}

fn counted(up: bool) -> Box<dyn Iterator<Item = i32>> {
    if up {
        Box::new(1..4)
    } else {
        Box::new((1..4).rev())
    }
}

fn total(numbers: impl Iterator<Item = i32>) -> i32 {
    numbers.sum()
}

fn main() {
    println!("{:?}", evens(9).collect::<Vec<_>>());
    println!("{:?}", words("a quick brown ox", 3).collect::<Vec<_>>());
    println!(
        "{:?} {:?}",
        counted(true).collect::<Vec<_>>(),
        counted(false).collect::<Vec<_>>()
    );
    println!("{}", total(counted(true)));
    println!("{}", total([1, 2, 3].iter().map(|n| n * 10)));
}
