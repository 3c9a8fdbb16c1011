fn days(month: u32, leap: bool) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => unreachable!("month {month}"),
    }
}

fn main() {
    let total: u32 = (1..=12).map(|month| days(month, false)).sum();
    println!("{total}");
    let size = match total {
        365 => "usual",
        366 => "leap",
        _ => "odd",
    };
    println!("{size}");
    let ok = matches!(days(2, true), 28..=29);
    println!("{ok} {}", matches!('x', 'a'..='f' | 'x'));
    println!("{}", matches!(Some(5), Some(n) if n > 5));
    let n = 7;
    let parity = if n % 2 == 0 { "even" } else { "odd" };
    println!("{parity}");
    let nested = match n {
        n if n > 5 => match n % 3 {
            0 => "big multiple",
            _ => "big",
        },
        _ => "small",
    };
    println!("{nested}");
    println!("{}", days(13, false));
}
