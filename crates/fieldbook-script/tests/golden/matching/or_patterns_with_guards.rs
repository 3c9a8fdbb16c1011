//! A guard is asked for each alternative that fits, with what that one binds; and what an index leads to.

use std::ops::RangeInclusive;

fn odd(n: i32) -> bool {
    print!("[{n}]");
    n % 2 == 1
}

fn either(pair: (i32, i32)) -> String {
    match pair {
        (x, _) | (_, x) if odd(x) => format!("odd {x}"),
        (x, y) if odd(x + y) => format!("odd sum {}", x + y),
        _ => "even".to_string(),
    }
}

#[derive(Debug, Clone)]
enum Shape {
    Square(u32),
    Rect(u32, u32),
    Named { name: String, size: u32 },
}

fn big(n: u32) -> bool {
    print!("<{n}>");
    n > 10
}

fn describe(shape: &Shape) -> String {
    match shape {
        Shape::Square(n) | Shape::Rect(n, _) | Shape::Rect(_, n) | Shape::Named { size: n, .. } if big(*n) => {
            format!("big {n}")
        }
        Shape::Rect(a, b) => format!("{a} by {b}"),
        other => format!("{other:?}"),
    }
}

fn nested(value: (Option<i32>, (i32, i32))) -> i32 {
    match value {
        (None, (n, _)) if n > 100 => n,
        (Some(1 | 2), (a, _) | (_, a)) if odd(a) => a,
        (_, (a, b) | (b, a)) if a < b => a * 10 + b,
        _ => -1,
    }
}

fn owned(text: (String, String)) -> String {
    match text {
        (s, _) | (_, s) if s.starts_with('x') => s,
        (a, b) => a + &b,
    }
}

fn counted(mut calls: i32) -> (i32, &'static str) {
    let found = match (1, 2, 3) {
        (n, _, _) | (_, n, _) | (_, _, n)
            if {
                calls += 1;
                n == 3
            } =>
        {
            "three"
        }
        _ => "none",
    };
    (calls, found)
}

fn main() {
    for pair in [(1, 2), (2, 1), (2, 4), (4, 3)] {
        println!(" {}", either(pair));
    }
    let shapes = [
        Shape::Square(4),
        Shape::Rect(3, 20),
        Shape::Rect(30, 2),
        Shape::Rect(1, 2),
        Shape::Named { name: "n".to_string(), size: 11 },
        Shape::Named { name: "m".to_string(), size: 1 },
    ];
    for shape in &shapes {
        println!(" {}", describe(shape));
    }
    for value in [(Some(1), (4, 3)), (Some(2), (2, 2)), (None, (7, 5)), (Some(9), (5, 7))] {
        println!(" {}", nested(value));
    }
    println!("{}", owned(("ab".into(), "xy".into())));
    println!("{}", owned(("ab".into(), "cd".into())));
    println!("{:?}", counted(0));

    let range: RangeInclusive<i32> = RangeInclusive::new(1, 5);
    println!("{} {} {:?}", range == (1..=5), range.contains(&5), range);
    println!("{} {}", (1..=5) == (1..=5), (1..=5) == (1..=6));
    let mut walked = 1..=3;
    walked.next();
    println!("{} {:?}", walked == (2..=3), walked);
    let spans = vec![RangeInclusive::new('a', 'c'), 'x'..='z'];
    println!("{:?} {}", spans, spans.contains(&('x'..='z')));

    let v = vec![1, 2, 3];
    let index = v.len() + 96;
    v[0];
    let _ = v[1];
    println!("before");
    v[index];
    println!("not reached");
}
