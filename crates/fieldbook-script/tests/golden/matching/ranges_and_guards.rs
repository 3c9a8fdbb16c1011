fn grade(score: u32) -> char {
    match score {
        90..=100 => 'A',
        80..90 => 'B',
        70..=79 => 'C',
        0..=69 => 'F',
        _ => '?',
    }
}

fn classify(n: i32) -> &'static str {
    match n {
        i32::MIN..=-1 => "negative",
        0 => "zero",
        n if n % 2 == 0 => "even",
        1 | 3 | 5 | 7 | 9 => "small odd",
        _ => "odd",
    }
}

fn main() {
    for score in [95, 85, 70, 3, 101, 80, 89] {
        print!("{} ", grade(score));
    }
    println!();
    for n in [-5, 0, 4, 7, 11] {
        println!("{n}: {}", classify(n));
    }
    let letter = 'k';
    println!(
        "{}",
        match letter {
            'a'..='j' => 1,
            'k'..='t' => 2,
            _ => 3,
        }
    );
    let temperature = 21.5;
    println!(
        "{}",
        match temperature {
            t if t < 0.0 => "frost",
            0.0..25.0 => "fine",
            _ => "hot",
        }
    );
}
