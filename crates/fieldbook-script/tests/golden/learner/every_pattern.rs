//! Patterns of every kind, labels, let-else, chains of conditions.

#![allow(dead_code)]
use std::collections::HashMap;
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Suit {
    Clubs = 1,
    Diamonds,
    Hearts = 10,
    Spades,
}
#[derive(Debug, Clone, PartialEq)]
enum Msg {
    Quit,
    Move { x: i32, y: i32 },
    Write(String),
    Color(u8, u8, u8),
    Nested(Box<Msg>),
    List(Vec<Msg>),
}
const LIMIT: i32 = 100;
const LOW: std::ops::RangeInclusive<i32> = 0..=9;
static PRIMES: [u32; 5] = [2, 3, 5, 7, 11];
fn classify(n: i32) -> &'static str {
    match n {
        i32::MIN..=-1 => "negative",
        0 => "zero",
        1 | 2 | 3 => "few",
        x if x % 2 == 0 && x < LIMIT => "even",
        LIMIT => "limit",
        101.. => "huge",
        _ => "odd",
    }
}
fn slice(s: &[i32]) -> String {
    match s {
        [] => "empty".into(),
        [x] => format!("one {x}"),
        [a, b] => format!("two {a} {b}"),
        [first, .., last] if first == last => format!("same ends {first}"),
        [first, mid @ .., last] => format!("{first} {mid:?} {last}"),
    }
}
fn handle(m: &Msg) -> String {
    match m {
        Msg::Quit => "quit".to_string(),
        Msg::Move { x: 0, y } | Msg::Move { x: y, y: 0 } => format!("axis {y}"),
        Msg::Move { x, y: yy @ 1..=9 } => format!("near {x} {yy}"),
        Msg::Move { .. } => "far".into(),
        Msg::Write(s) if s.is_empty() => "nothing".into(),
        Msg::Write(s) => format!("{} chars", s.len()),
        &Msg::Color(r, g, b) if r == g && g == b => format!("grey {r}"),
        Msg::Color(r @ (0 | 255), ..) => format!("edge {r}"),
        Msg::Color(_, _, b) => format!("blue {b:#04x}"),
        Msg::Nested(inner) => match &**inner {
            Msg::Quit => "inner quit".into(),
            other => format!("[{}]", handle(other)),
        },
        Msg::List(v) => v.iter().map(handle).collect::<Vec<_>>().join("+"),
    }
}
fn parse_kv(line: &str) -> Option<(&str, i32)> {
    let (k, v) = line.split_once('=')?;
    let Ok(v) = v.trim().parse::<i32>() else {
        return None;
    };
    Some((k.trim(), v))
}
fn chars(c: char) -> u8 {
    match c {
        'a'..='z' => 1,
        'A'..='Z' => 2,
        '0'..='9' => 3,
        '_' | '-' => 4,
        c if c.is_whitespace() => 5,
        '\u{80}'.. => 6,
        _ => 7,
    }
}
fn bytes(b: u8) -> &'static str {
    match b {
        b'0'..=b'9' => "digit",
        b'\n' | b' ' => "space",
        0x80..=0xff => "high",
        _ => "other",
    }
}
struct Point3 {
    x: i32,
    y: i32,
    z: i32,
}
fn tuple(t: (i32, Option<&str>, bool)) -> i32 {
    match t {
        (0, None, _) => 0,
        (n, Some("x"), true) => n * 2,
        (n, Some(s), false) if s.len() > 2 => n + s.len() as i32,
        (n @ (1 | 5 | 10..=20), _, _) => -n,
        (_, _, b) => b as i32,
    }
}
fn main() {
    for n in [-5, 0, 2, 8, 9, 100, 101, 500] {
        print!("{} ", classify(n));
    }
    println!();
    for s in [&[][..], &[1], &[1, 2], &[1, 2, 1], &[1, 2, 3, 4]] {
        print!("{}; ", slice(s));
    }
    println!();
    for m in [
        Msg::Quit,
        Msg::Move { x: 0, y: 5 },
        Msg::Move { x: 3, y: 0 },
        Msg::Move { x: 4, y: 7 },
        Msg::Move { x: 4, y: 70 },
        Msg::Write("".into()),
        Msg::Write("héy".into()),
        Msg::Color(5, 5, 5),
        Msg::Color(255, 1, 2),
        Msg::Color(1, 2, 3),
        Msg::Nested(Box::new(Msg::Nested(Box::new(Msg::Quit)))),
        Msg::List(vec![Msg::Quit, Msg::Write("a".into())]),
    ] {
        println!("{}", handle(&m));
    }
    println!("{:?} {:?} {:?} {:?}", parse_kv("a = 5"), parse_kv("a"), parse_kv("a=x"), parse_kv("=1"));
    println!("{:?}", "aZ5_ é!".chars().map(chars).collect::<Vec<_>>());
    println!("{:?}", b"5 x\xf0".iter().map(|&b| bytes(b)).collect::<Vec<_>>());
    println!(
        "{:?}",
        [(0, None, true), (3, Some("x"), true), (3, Some("long"), false), (15, None, false), (7, None, true)]
            .map(tuple)
    );
    println!(
        "{} {} {:?} {}",
        Suit::Diamonds as i32,
        Suit::Spades as u8,
        Suit::Hearts.cmp(&Suit::Clubs),
        Suit::Hearts > Suit::Diamonds
    );
    let Point3 { x, y: ref yy, .. } = Point3 { x: 1, y: 2, z: 3 };
    println!("{x} {yy}");
    let ((a, b), [c, .., d]) = ((1, 2.5), [3, 4, 5, 6]);
    println!("{a} {b} {c} {d}");
    let [first, second @ ..] = [1, 2, 3];
    println!("{first} {second:?}");
    let v = vec![Some(3), None, Some(7)];
    let mut it = v.iter();
    while let Some(Some(x)) = it.next() {
        println!("got {x}");
    }
    let mut stack = vec![1, 2, 3];
    while let Some(top) = stack.pop() {
        if top == 2 {
            stack.push(10);
            stack.push(20);
            continue;
        }
        if top == 20 {
            break;
        }
        print!("{top} ");
    }
    println!("{stack:?}");
    let found = 'outer: loop {
        for i in 2.. {
            for j in 2..i {
                if i * j > 50 {
                    break 'outer (i, j);
                }
                if j > 5 && i < 3 {
                    continue 'outer;
                }
            }
        }
    };
    println!("{found:?}");
    let label = 'blk: {
        if found.0 > 100 {
            break 'blk "big";
        }
        if found.1 == 7 {
            break 'blk "seven";
        }
        "small"
    };
    println!("{label}");
    let mut count = 0;
    let r = loop {
        count += 3;
        if count > 10 {
            break count * 2;
        }
    };
    println!("{r}");
    let m: HashMap<&str, Vec<i32>> = HashMap::from([("a", vec![1, 2, 3])]);
    if let Some(v) = m.get("a")
        && let [x, .., z] = v.as_slice()
        && x < z
    {
        println!("chain {x} {z}");
    }
    if let Some([a, b]) = m.get("a").map(|v| &v[..2]).and_then(|s| <&[i32; 2]>::try_from(s).ok()) {
        println!("{a}{b}");
    }
    let opt = Some(5);
    if let Some(n @ 1..=9) = opt {
        println!("digit {n}");
    } else {
        println!("no");
    }
    let x = if let Some(n) = opt
        && n > 9
    {
        n
    } else if let Some(n) = opt {
        n * 2
    } else {
        0
    };
    println!("{x}");
    println!("{}", matches!(opt, Some(n) if n > 3));
    println!("{}", matches!('c', 'a'..='f' | 'A'..='F'));
    let val = 5;
    let desc = match val {
        n if LOW.contains(&n) => "low",
        _ => "high",
    };
    println!("{desc}");
    match &Some(String::from("ref")) {
        Some(s) if s.starts_with('r') => println!("{s}"),
        Some(_) | None => {}
    }
    let mut pair = (1, String::from("m"));
    match &mut pair {
        (n, s) if *n > 0 => {
            *n += 1;
            s.push('!');
        }
        _ => unreachable!(),
    }
    println!("{pair:?}");
    let (ref mut p, _) = pair;
    *p *= 10;
    println!("{}", pair.0);
    match pair {
        (10..=30, ref s) => println!("{s}"),
        _ => println!("none"),
    }
    let arr = [[1, 2], [3, 4]];
    for [a, b] in arr {
        print!("{} ", a * b);
    }
    for (i, &[a, _]) in arr.iter().enumerate() {
        print!("{} ", i * a);
    }
    println!();
    let s = "hello";
    match s {
        "hi" | "hello" => println!("greeting"),
        _ if s.len() > 3 => println!("long"),
        _ => {}
    }
    match s.as_bytes() {
        [b'h', rest @ ..] => println!("{}", rest.len()),
        _ => {}
    }
    match (s.len(), s.chars().next()) {
        (5, Some('h')) => println!("both"),
        (5, _) | (_, Some('h')) => println!("one"),
        _ => println!("none"),
    }
    let Some(n) = opt else { panic!("no") };
    let n = n as f64;
    match n {
        0.0 => println!("zero"),
        x if x < 0.0 => println!("neg"),
        1.0..=10.0 => println!("small"),
        _ => println!("big"),
    }
    let t = (1, (2, [3, 4], Some("x")));
    let (q, (w, [e, _], Some(z))) = t else { return };
    println!("{q}{w}{e}{z}");
    let u = 300u16;
    let b: u8 = match u8::try_from(u) {
        Ok(b) => b,
        Err(_) if u > 255 => u8::MAX,
        Err(e) => panic!("{e}"),
    };
    println!("{b}");
    for (i, p) in PRIMES.iter().enumerate().skip(1).step_by(2) {
        print!("{i}:{p} ");
    }
    println!();
    let c = {
        let x = 3;
        let x = x * x;
        {
            let x = "inner";
            print!("{x} ");
        }
        x
    };
    println!("{c}");
    let _unused = { 5 };
    let z;
    if c > 5 {
        z = "late";
    } else {
        z = "never";
    }
    println!("{z}");
    let x = 5;
    let x = x.to_string();
    let x = x.len();
    println!("{x}");
}
