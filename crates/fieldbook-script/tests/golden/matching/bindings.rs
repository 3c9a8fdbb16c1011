fn main() {
    for n in [3, 15, 25, 99] {
        let text = match n {
            small @ 1..=9 => format!("small {small}"),
            teen @ (13 | 15 | 17) => format!("odd teen {teen}"),
            n @ 20..=29 if n % 5 == 0 => format!("round {n}"),
            other => format!("other {other}"),
        };
        println!("{text}");
    }
    let message = Some("hello".to_string());
    match &message {
        whole @ Some(text) if text.len() > 3 => println!("{whole:?} {text}"),
        Some(text) => println!("{text}"),
        None => println!("none"),
    }
    let numbers = [1, 2, 3, 4, 5];
    if let [first, rest @ .., last] = &numbers {
        println!("{first} {rest:?} {last}");
    }
    if let [a, b, ..] = numbers {
        println!("{}", a + b);
    }
    match (1, (2, 3)) {
        (a, pair @ (b, c)) => println!("{a} {pair:?} {}", b * c),
    }
}
