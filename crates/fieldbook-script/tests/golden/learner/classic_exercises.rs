//! Classic exercises: sorting, searching, numerals, ciphers, permutations, longest common subsequences.

use std::collections::HashMap;
use std::fmt::Display;
#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Circle { r: f64 },
    Rect { w: f64, h: f64 },
    Tri(f64, f64, f64),
}
impl Shape {
    fn area(&self) -> f64 {
        use Shape::*;
        match *self {
            Circle { r } => std::f64::consts::PI * r * r,
            Rect { w, h } => w * h,
            Tri(a, b, c) => {
                let s = (a + b + c) / 2.0;
                (s * (s - a) * (s - b) * (s - c)).sqrt()
            }
        }
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Grade {
    F,
    D,
    C,
    B,
    A,
}
impl From<u32> for Grade {
    fn from(s: u32) -> Self {
        match s {
            90.. => Grade::A,
            80..90 => Grade::B,
            70..80 => Grade::C,
            60..70 => Grade::D,
            _ => Grade::F,
        }
    }
}
impl TryFrom<char> for Grade {
    type Error = String;
    fn try_from(c: char) -> Result<Self, Self::Error> {
        Ok(match c.to_ascii_uppercase() {
            'A' => Self::A,
            'B' => Self::B,
            'C' => Self::C,
            'D' => Self::D,
            'F' => Self::F,
            other => return Err(format!("no grade {other:?}")),
        })
    }
}
struct Temp(f64);
impl From<Temp> for f64 {
    fn from(t: Temp) -> f64 {
        t.0
    }
}
fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() >= b.len() { a } else { b }
}
fn print_all<T>(items: &[T])
where
    T: Display,
{
    for (i, it) in items.iter().enumerate() {
        print!("{}{it}", if i == 0 { "" } else { ", " });
    }
    println!();
}
fn divide(a: i32, b: i32) -> Option<i32> {
    if b == 0 { None } else { Some(a / b) }
}
fn fizz(n: u32) -> String {
    match (n % 3, n % 5) {
        (0, 0) => "FizzBuzz".into(),
        (0, _) => "Fizz".into(),
        (_, 0) => "Buzz".to_string(),
        _ => n.to_string(),
    }
}
fn is_prime(n: u64) -> bool {
    n > 1 && (2..).take_while(|i| i * i <= n).all(|i| n % i != 0)
}
fn collatz(mut n: u64) -> usize {
    let mut c = 0;
    while n != 1 {
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        c += 1;
    }
    c
}
fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
fn pascal(n: usize) -> Vec<Vec<u32>> {
    let mut rows = vec![vec![1]];
    for _ in 1..n {
        let last = rows.last().unwrap();
        let mut row = vec![1];
        row.extend(last.windows(2).map(|w| w[0] + w[1]));
        row.push(1);
        rows.push(row);
    }
    rows
}
fn bubble<T: PartialOrd>(v: &mut [T]) -> usize {
    let mut swaps = 0;
    for i in 0..v.len() {
        for j in 0..v.len() - 1 - i {
            if v[j] > v[j + 1] {
                v.swap(j, j + 1);
                swaps += 1;
            }
        }
    }
    swaps
}
fn quick<T: Ord + Clone>(v: &[T]) -> Vec<T> {
    match v {
        [] => vec![],
        [p, rest @ ..] => {
            let (a, b): (Vec<_>, Vec<_>) = rest.iter().cloned().partition(|x| x < p);
            [quick(&a), vec![p.clone()], quick(&b)].concat()
        }
    }
}
fn binsearch(v: &[i32], t: i32) -> Option<usize> {
    let (mut lo, mut hi) = (0, v.len());
    while lo < hi {
        let mid = lo + (hi - lo) / 2;
        match v[mid].cmp(&t) {
            std::cmp::Ordering::Equal => return Some(mid),
            std::cmp::Ordering::Less => lo = mid + 1,
            std::cmp::Ordering::Greater => hi = mid,
        }
    }
    None
}
fn roman(mut n: u32) -> String {
    const T: [(u32, &str); 13] = [
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
    let mut s = String::new();
    for &(v, r) in T.iter() {
        while n >= v {
            s += r;
            n -= v;
        }
    }
    s
}
fn vowels(s: &str) -> usize {
    s.chars().filter(|c| matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u')).count()
}
fn pal(s: &str) -> bool {
    let c: Vec<char> = s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    c.iter().eq(c.iter().rev())
}
fn caesar(s: &str, k: i8) -> String {
    s.chars().map(|c| if c.is_ascii_alphabetic() { let b = if c.is_ascii_uppercase() { b'A' } else { b'a' }; ((c as u8 - b) as i8 + k).rem_euclid(26) as u8 + b } else { c as u8 } as char).collect()
}
fn rle(s: &str) -> String {
    let mut out = String::new();
    let mut it = s.chars().peekable();
    while let Some(c) = it.next() {
        let mut n = 1;
        while it.peek() == Some(&c) {
            it.next();
            n += 1;
        }
        if n > 1 {
            out.push_str(&n.to_string());
        }
        out.push(c);
    }
    out
}
fn anagrams<'a>(ws: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut m: HashMap<Vec<char>, Vec<&str>> = HashMap::new();
    for w in ws {
        let mut k: Vec<_> = w.chars().collect();
        k.sort_unstable();
        m.entry(k).or_default().push(w);
    }
    let mut g: Vec<_> = m.into_values().filter(|v| v.len() > 1).collect();
    g.sort();
    g
}
fn transpose<T: Clone>(m: &[Vec<T>]) -> Vec<Vec<T>> {
    if m.is_empty() {
        return vec![];
    }
    (0..m[0].len()).map(|c| m.iter().map(|r| r[c].clone()).collect()).collect()
}
fn stats(v: &[f64]) -> Option<(f64, f64, f64)> {
    if v.is_empty() {
        return None;
    }
    let n = v.len() as f64;
    let mean = v.iter().sum::<f64>() / n;
    let var = v.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / n;
    let mut s = v.to_vec();
    s.sort_by(|a, b| a.partial_cmp(b).unwrap());
    let med = if s.len() % 2 == 0 { (s[s.len() / 2 - 1] + s[s.len() / 2]) / 2.0 } else { s[s.len() / 2] };
    Some((mean, var.sqrt(), med))
}
fn perms<T: Clone>(v: &mut Vec<T>, k: usize, out: &mut Vec<Vec<T>>) {
    if k == v.len() {
        out.push(v.clone());
        return;
    }
    for i in k..v.len() {
        v.swap(k, i);
        perms(v, k + 1, out);
        v.swap(k, i);
    }
}
fn subsets<T: Copy>(v: &[T]) -> Vec<Vec<T>> {
    (0..1u32 << v.len())
        .map(|m| v.iter().enumerate().filter(|(i, _)| m >> i & 1 == 1).map(|(_, x)| *x).collect())
        .collect()
}
fn hanoi(n: u32, a: char, b: char, c: char, f: &mut impl FnMut(char, char)) {
    if n > 0 {
        hanoi(n - 1, a, c, b, f);
        f(a, c);
        hanoi(n - 1, b, a, c, f);
    }
}
fn bits(n: u8) -> String {
    (0..8).rev().map(|i| if n & (1 << i) != 0 { '1' } else { '0' }).collect()
}
fn memo_fib(n: usize, memo: &mut HashMap<usize, u128>) -> u128 {
    if n < 2 {
        return n as u128;
    }
    if let Some(&v) = memo.get(&n) {
        return v;
    }
    let v = memo_fib(n - 1, memo) + memo_fib(n - 2, memo);
    memo.insert(n, v);
    v
}
fn lcs(a: &str, b: &str) -> String {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut t = vec![vec![0usize; b.len() + 1]; a.len() + 1];
    for i in 0..a.len() {
        for j in 0..b.len() {
            t[i + 1][j + 1] = if a[i] == b[j] { t[i][j] + 1 } else { t[i][j + 1].max(t[i + 1][j]) };
        }
    }
    let (mut i, mut j, mut out) = (a.len(), b.len(), vec![]);
    while i > 0 && j > 0 {
        if a[i - 1] == b[j - 1] {
            out.push(a[i - 1]);
            i -= 1;
            j -= 1;
        } else if t[i - 1][j] >= t[i][j - 1] {
            i -= 1
        } else {
            j -= 1
        }
    }
    out.iter().rev().collect()
}
fn main() {
    for s in [Shape::Circle { r: 1.5 }, Shape::Rect { w: 2.0, h: 3.5 }, Shape::Tri(3.0, 4.0, 5.0)] {
        println!("{s:?} {:.3}", s.area());
    }
    println!("{:?} {:?} {:?}", [95, 85, 75, 65, 5].map(Grade::from), Grade::try_from('b'), Grade::try_from('x'));
    println!("{} {}", Grade::A > Grade::B, f64::from(Temp(36.6)));
    println!("{}", longest("hello", "hi"));
    print_all(&["a", "b"]);
    print_all(&[1.5, 2.0]);
    println!("{:?} {:?}", divide(7, 2), divide(1, 0));
    println!("{}", (1..=15).map(fizz).collect::<Vec<_>>().join(" "));
    println!("{:?} {} {}", (1..30).filter(|n| is_prime(*n)).collect::<Vec<_>>(), collatz(27), gcd(252, 105));
    for r in pascal(5) {
        println!("{:^20}", r.iter().map(u32::to_string).collect::<Vec<_>>().join(" "));
    }
    let mut v = [5, 1, 4, 2];
    println!("{} {v:?} {:?} {:?}", bubble(&mut v), quick(&["d", "a", "c"]), binsearch(&[1, 3, 5, 7], 5));
    println!("{} {} {}", roman(1994), vowels("Education"), pal("A man, a plan, a canal: Panama"));
    println!("{} {}", caesar("Hello, World!", 3), caesar(&caesar("abcxyz", 5), -5));
    println!("{} {:?}", rle("aaabccd"), anagrams(&["eat", "tea", "tan", "ate", "nat", "bat"]));
    println!("{:?}", transpose(&[vec![1, 2, 3], vec![4, 5, 6]]));
    println!("{:?} {:?}", stats(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]), stats(&[]));
    let mut out = vec![];
    perms(&mut vec![1, 2, 3], 0, &mut out);
    println!("{out:?} {:?}", subsets(&['a', 'b']));
    let mut moves = vec![];
    hanoi(3, 'A', 'B', 'C', &mut |f, t| moves.push(format!("{f}{t}")));
    println!("{}", moves.join(" "));
    println!("{} {}", bits(0b1010_0110), memo_fib(150, &mut HashMap::new()));
    println!("{}", lcs("AGGTAB", "GXTXAYB"));
}
