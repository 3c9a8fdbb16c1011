#[derive(Debug, Clone, Copy, PartialEq)]
enum Token {
    Number(f64),
    Op(char),
    Open,
    Close,
}

fn kind(token: &Token) -> String {
    match token {
        Token::Number(n @ (0.0 | 1.0)) => format!("small {n}"),
        Token::Number(n) if n.fract() == 0.0 => format!("whole {n}"),
        Token::Number(n) => format!("number {n:.2}"),
        Token::Op(op @ ('+' | '-')) => format!("sum {op}"),
        &Token::Op(op) => format!("op {op}"),
        Token::Open | Token::Close => "bracket".to_string(),
    }
}

fn ends(words: &[&str]) -> String {
    match words {
        [] => "nothing".into(),
        [only] => format!("only {only}"),
        [first, .., last] if first == last => format!("{first} twice"),
        [first, middle @ .., last] => format!("{first} ({}) {last}", middle.len()),
    }
}

fn grade(points: u32) -> char {
    match points {
        90.. => 'A',
        75..=89 => 'B',
        50..75 => 'C',
        _ => 'F',
    }
}

fn main() {
    let tokens =
        [Token::Number(1.0), Token::Number(3.0), Token::Number(2.5), Token::Op('-'), Token::Op('*'), Token::Open];
    for token in &tokens {
        println!("{}", kind(token));
    }
    for words in [&[][..], &["a"], &["a", "b", "a"], &["a", "b", "c", "d"]] {
        println!("{}", ends(words));
    }
    println!("{:?}", [95, 80, 60, 3].map(grade));
    let pair = (Some(3), Err::<i32, _>("bad"));
    if let (Some(n @ 1..=5), Err(why)) | (Some(n), Err(why)) = pair {
        println!("{n} {why}");
    }
    let ((a, b), [c, .., d]) = ((1, "two"), [3, 4, 5, 6]);
    println!("{a} {b} {c} {d}");
}
