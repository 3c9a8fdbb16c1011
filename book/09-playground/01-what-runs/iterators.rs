fn main() {
    let birds = ["owl", "heron", "swift", "crane"];
    let long: Vec<String> = birds
        .iter()
        .filter(|bird| bird.len() > 3)
        .map(|bird| bird.to_uppercase())
        .collect();
    println!("{long:?}");

    for (place, bird) in birds.iter().enumerate().skip(1).take(2) {
        println!("{place}: {bird}");
    }
    let paired: Vec<(&str, u32)> = birds.into_iter().zip(1..).collect();
    println!("{paired:?}");
    println!("{:?}", (1..=3).chain(7..9).rev().collect::<Vec<_>>());
    println!(
        "{:?}",
        [1, 2, 3, 4, 5]
            .windows(2)
            .map(|pair| pair[1] - pair[0])
            .collect::<Vec<i32>>()
    );
    println!(
        "{:?}",
        [1, 2, 3, 4, 5]
            .chunks(2)
            .map(|part| part.len())
            .collect::<Vec<_>>()
    );
    println!(
        "{}",
        (1..=5).fold(String::new(), |text, number| format!("{text}{number};"))
    );
    println!(
        "{:?}",
        (1..4)
            .flat_map(|number| vec![number; number])
            .collect::<Vec<_>>()
    );
    println!("{} {}", (1..10).any(|it| it == 5), (1..10).all(|it| it < 5));
    println!(
        "{:?} {:?}",
        birds.iter().min(),
        birds.iter().max_by_key(|bird| bird.len())
    );
    println!("{:?}", birds.iter().find(|bird| bird.starts_with('s')));

    let parsed: Result<Vec<i32>, _> = "1 2 3".split(' ').map(str::parse::<i32>).collect();
    println!("{parsed:?}");
    let broken: Result<Vec<i32>, _> = "1 two 3".split(' ').map(|it| it.parse::<i32>()).collect();
    println!("{}", broken.is_err());
    let all: Option<Vec<u32>> = "12a".chars().map(|digit| digit.to_digit(10)).collect();
    println!("{all:?}");

    let (even, odd): (Vec<i32>, Vec<i32>) = (1..8).partition(|number| number % 2 == 0);
    println!("{even:?} {odd:?}");
    let mut numbers = (1..)
        .map(|number| number * number)
        .take_while(|it| *it < 50);
    println!(
        "{:?} {:?} {}",
        numbers.next(),
        numbers.nth(1),
        numbers.sum::<i32>()
    );
    let mut steps = std::iter::successors(Some(1), |last| Some(last * 3)).skip_while(|it| *it < 10);
    println!("{:?}", steps.next());
    let mut peeked = [1, 1, 2].into_iter().peekable();
    while let Some(number) = peeked.next() {
        println!("{number}, then {:?}", peeked.peek());
    }
}
