fn runs(text: &str) -> Vec<(char, usize)> {
    let mut result = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let mut count = 1;
        while letters.peek() == Some(&letter) {
            letters.next();
            count += 1;
        }
        result.push((letter, count));
    }
    result
}

fn main() {
    println!("{:?}", runs("aaabccd"));
    let totals: Vec<i32> = [1, 2, 3, 4]
        .iter()
        .scan(0, |sum, n| {
            *sum += n;
            Some(*sum)
        })
        .collect();
    println!("{totals:?}");
    let mut digits = "12ab".chars().peekable();
    let mut number = 0;
    while let Some(digit) = digits.next_if(|c| c.is_ascii_digit()) {
        number = number * 10 + digit.to_digit(10).unwrap();
    }
    println!("{number} {:?}", digits.collect::<String>());
}
