const NUMERALS: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

fn to_roman(mut number: u32) -> String {
    let mut text = String::new();
    for &(value, numeral) in NUMERALS.iter() {
        while number >= value {
            text += numeral;
            number -= value;
        }
    }
    text
}

fn from_roman(text: &str) -> Option<u32> {
    let mut rest = text;
    let mut total = 0;
    'next: while !rest.is_empty() {
        for (value, numeral) in NUMERALS {
            if let Some(stripped) = rest.strip_prefix(numeral) {
                total += value;
                rest = stripped;
                continue 'next;
            }
        }
        return None;
    }
    Some(total)
}

fn main() {
    for number in [1, 4, 9, 14, 40, 90, 400, 1994, 2024] {
        let roman = to_roman(number);
        println!("{number} {roman} {:?}", from_roman(&roman));
    }
    println!("{:?}", from_roman("XQ"));
    println!("{}", (1..3000).all(|n| from_roman(&to_roman(n)) == Some(n)));
}
