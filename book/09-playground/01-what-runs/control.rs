#[derive(Clone, Copy, Debug, PartialEq)]
enum Light {
    Red,
    Amber,
    Green,
}

fn next(light: Light) -> Light {
    match light {
        Light::Red => Light::Green,
        Light::Amber => Light::Red,
        Light::Green => Light::Amber,
    }
}

fn classify(number: i32) -> &'static str {
    match number {
        i32::MIN..=-1 => "negative",
        0 => "zero",
        small @ 1..=9 if small % 2 == 0 => "small and even",
        1..=9 => "small and odd",
        10 | 100 | 1000 => "round",
        _ => "large",
    }
}

fn parse(pair: &str) -> Option<(String, i32)> {
    let (name, number) = pair.split_once('=')?;
    let number = number.trim().parse().ok()?;
    Some((name.trim().to_string(), number))
}

fn collatz(start: u64) -> u32 {
    let mut number = start;
    let mut steps = 0;
    while number != 1 {
        number = if number % 2 == 0 {
            number / 2
        } else {
            3 * number + 1
        };
        steps += 1;
    }
    steps
}

fn main() {
    let mut light = Light::Red;
    for _ in 0..4 {
        print!("{light:?} ");
        light = next(light);
    }
    println!();

    for number in [-3, 0, 4, 7, 100, 64] {
        println!("{number} is {}", classify(number));
    }

    if let Some((name, number)) = parse("width = 12") {
        println!("{name} and {number}");
    }
    let Some((_, depth)) = parse("depth=7") else {
        panic!("depth was given");
    };
    println!("depth {depth}, nonsense {:?}", parse("nonsense"));

    let square = 'search: loop {
        for number in 1.. {
            if number * number > 200 {
                break 'search number * number;
            }
        }
    };
    println!("first square over 200: {square}");

    let mut stack = vec![3, 1, 2];
    while let Some(top) = stack.pop() {
        if top == 1 {
            continue;
        }
        print!("{top} ");
    }
    println!();

    let add = |amount: i32| move |number: i32| number + amount;
    let add_ten = add(10);
    println!("{} {}", add_ten(5), collatz(27));

    match [1, 2, 3, 4].as_slice() {
        [first, .., last] => println!("from {first} to {last}"),
        _ => println!("too short"),
    }
}
