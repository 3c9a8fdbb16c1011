const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

fn words(n: u64) -> String {
    match n {
        0..20 => ONES[n as usize].to_string(),
        20..100 => {
            let tens = TENS[(n / 10) as usize];
            if n % 10 == 0 {
                tens.to_string()
            } else {
                format!("{tens}-{}", ONES[(n % 10) as usize])
            }
        }
        100..1000 => join(n, 100, "hundred"),
        1000..1_000_000 => join(n, 1000, "thousand"),
        _ => join(n, 1_000_000, "million"),
    }
}

fn join(n: u64, unit: u64, name: &str) -> String {
    let head = format!("{} {name}", words(n / unit));
    match n % unit {
        0 => head,
        rest => head + " " + &words(rest),
    }
}

fn main() {
    for n in [0, 7, 13, 20, 42, 100, 115, 999, 1000, 12_345, 1_000_001] {
        println!("{n:>9} {}", words(n));
    }
}
