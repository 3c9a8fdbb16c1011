fn parse(line: &str) -> Option<(&str, i32)> {
    let (name, rest) = line.split_once(':')?;
    let Ok(value) = rest.trim().parse::<i32>() else {
        println!("no number in {line:?}");
        return None;
    };
    Some((name, value))
}

fn first_pair(product: u32) -> Option<(u32, u32)> {
    let mut tried = 0;
    let found = 'search: {
        for a in 2..product {
            for b in a..product {
                tried += 1;
                match a * b {
                    n if n == product => break 'search Some((a, b)),
                    n if n > product => break,
                    _ => {}
                }
            }
        }
        None
    };
    println!("tried {tried}");
    found
}

fn describe(value: Option<i32>, limit: i32) -> &'static str {
    if let Some(n) = value
        && n > limit
    {
        "large"
    } else if let Some(0) = value {
        "zero"
    } else if value.is_some_and(|n| n < 0) {
        "negative"
    } else {
        "ordinary"
    }
}

fn main() {
    for line in ["a: 1", "b: x", "c", "d:  -4 "] {
        println!("{:?}", parse(line));
    }
    println!("{:?} {:?}", first_pair(35), first_pair(13));
    for value in [Some(12), Some(0), Some(-3), Some(5), None] {
        println!("{}", describe(value, 10));
    }
    let mut n = 27u64;
    let steps = loop {
        let mut count = 0;
        while n != 1 {
            n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
            count += 1;
        }
        break count;
    };
    println!("{steps}");
}
