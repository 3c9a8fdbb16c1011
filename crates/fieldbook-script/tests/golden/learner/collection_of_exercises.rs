// exercism style with tests run by hand: clock, robot, poker-ish ranking, big sums, sieve, roman, bank with RefCell, allergies, dna
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;
use std::ops::{Add, Sub};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Clock(i32);
impl Clock {
    pub fn new(h: i32, m: i32) -> Self {
        Clock((h * 60 + m).rem_euclid(24 * 60))
    }
}
impl Add<i32> for Clock {
    type Output = Clock;
    fn add(self, m: i32) -> Clock {
        Clock::new(0, self.0 + m)
    }
}
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}
#[derive(PartialEq, Eq, Debug, Clone, Copy)]
enum Direction {
    North,
    East,
    South,
    West,
}
use Direction::*;
#[derive(Debug)]
struct Robot {
    at: (i32, i32),
    d: Direction,
}
impl Robot {
    const ORDER: [Direction; 4] = [North, East, South, West];
    fn turn(mut self, by: usize) -> Self {
        let i = Self::ORDER.iter().position(|d| *d == self.d).unwrap();
        self.d = Self::ORDER[(i + by) % 4];
        self
    }
    fn advance(self) -> Self {
        let Robot { at: (x, y), d } = self;
        let at = match d {
            North => (x, y + 1),
            South => (x, y - 1),
            East => (x + 1, y),
            West => (x - 1, y),
        };
        Self { at, ..self }
    }
    fn instructions(self, s: &str) -> Self {
        s.chars().fold(self, |r, c| match c {
            'R' => r.turn(1),
            'L' => r.turn(3),
            'A' => r.advance(),
            _ => r,
        })
    }
}
fn roman(mut n: u32) -> String {
    const PAIRS: &[(u32, &str)] = &[
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
    let mut out = String::new();
    for &(v, s) in PAIRS {
        while n >= v {
            n -= v;
            out += s;
        }
    }
    out
}
fn sieve(limit: usize) -> impl Iterator<Item = usize> {
    let mut composite = vec![false; limit + 1];
    (2..=limit).filter(move |&n| {
        if composite[n] {
            return false;
        }
        for m in (n * n..=limit).step_by(n) {
            composite[m] = true;
        }
        true
    })
}
fn sublist<T: PartialEq>(a: &[T], b: &[T]) -> Ordering2 {
    let inside = |x: &[T], y: &[T]| x.is_empty() || y.windows(x.len()).any(|w| w == x);
    match (inside(a, b), inside(b, a)) {
        (true, true) => Ordering2::Equal,
        (true, false) => Ordering2::Sub,
        (false, true) => Ordering2::Super,
        (false, false) => Ordering2::Neither,
    }
}
#[derive(Debug, PartialEq, Eq)]
enum Ordering2 {
    Equal,
    Sub,
    Super,
    Neither,
}
fn anagrams<'a>(word: &str, list: &[&'a str]) -> HashSet<&'a str> {
    let key = |w: &str| {
        let mut c: Vec<_> = w.to_lowercase().chars().collect();
        c.sort_unstable();
        c
    };
    let lower = word.to_lowercase();
    let k = key(&lower);
    list.iter().filter(|w| w.to_lowercase() != lower && key(w) == k).copied().collect()
}
fn convert(digits: &[u32], from: u32, to: u32) -> Result<Vec<u32>, String> {
    if from < 2 || to < 2 {
        return Err("base".into());
    }
    let mut n = digits.iter().try_fold(0u64, |n, &d| {
        if d < from { Ok(n * u64::from(from) + u64::from(d)) } else { Err(format!("digit {d}")) }
    })?;
    let mut out = vec![];
    loop {
        out.push((n % u64::from(to)) as u32);
        n /= u64::from(to);
        if n == 0 {
            break;
        }
    }
    out.reverse();
    Ok(out)
}
fn spiral(n: usize) -> Vec<Vec<u32>> {
    let mut g = vec![vec![0; n]; n];
    let (mut x, mut y, mut dx, mut dy) = (0isize, 0isize, 1isize, 0isize);
    for k in 1..=(n * n) as u32 {
        g[y as usize][x as usize] = k;
        let (nx, ny) = (x + dx, y + dy);
        let free = usize::try_from(ny)
            .ok()
            .and_then(|ny| g.get(ny))
            .zip(usize::try_from(nx).ok())
            .and_then(|(r, nx)| r.get(nx))
            == Some(&0);
        if !free {
            (dx, dy) = (-dy, dx);
        }
        x += dx;
        y += dy;
    }
    g
}
#[derive(Default)]
struct School(BTreeMap<u32, BTreeSet<String>>);
impl School {
    fn add(&mut self, grade: u32, s: &str) -> bool {
        !self.0.values().any(|v| v.contains(s)) && self.0.entry(grade).or_default().insert(s.to_owned())
    }
    fn grade(&self, g: u32) -> Vec<String> {
        self.0.get(&g).map_or_else(Vec::new, |s| s.iter().cloned().collect())
    }
}
fn tally(text: &str) -> String {
    #[derive(Default, Clone, Copy)]
    struct Row(u32, u32, u32);
    let mut m: HashMap<&str, Row> = HashMap::new();
    for line in text.lines() {
        if let [a, b, r] = line.split(';').collect::<Vec<_>>()[..] {
            let (x, y) = match r {
                "win" => ((1, 0, 0), (0, 0, 1)),
                "loss" => ((0, 0, 1), (1, 0, 0)),
                "draw" => ((0, 1, 0), (0, 1, 0)),
                _ => continue,
            };
            for (t, (w, d, l)) in [(a, x), (b, y)] {
                let row = m.entry(t).or_default();
                row.0 += w;
                row.1 += d;
                row.2 += l;
            }
        }
    }
    let mut rows: Vec<_> = m.into_iter().map(|(t, Row(w, d, l))| (t, w + d + l, w * 3 + d)).collect();
    rows.sort_by(|(an, _, ap), (bn, _, bp)| bp.cmp(ap).then(an.cmp(bn)));
    let mut out = format!("{:<12}| {:>2} | {:>2}", "Team", "MP", "P");
    for (t, mp, p) in rows {
        out.push_str(&format!("\n{t:<12}| {mp:>2} | {p:>2}"));
    }
    out
}
fn nth_prime(n: usize) -> Option<usize> {
    (2..).filter(|&c| (2..).take_while(|d| d * d <= c).all(|d| c % d != 0)).nth(n)
}
fn collatz(n: u64) -> Option<u64> {
    (n > 0).then(|| {
        std::iter::successors(Some(n), |&n| {
            if n == 1 {
                None
            } else if n.is_multiple_of(2) {
                Some(n / 2)
            } else {
                n.checked_mul(3)?.checked_add(1)
            }
        })
        .count() as u64
            - 1
    })
}
fn armstrong(n: u32) -> bool {
    let s = n.to_string();
    s.bytes().map(|b| u64::from(b - b'0').pow(s.len() as u32)).sum::<u64>() == u64::from(n)
}
fn minesweeper(field: &[&str]) -> Vec<String> {
    let g: Vec<&[u8]> = field.iter().map(|r| r.as_bytes()).collect();
    (0..g.len())
        .map(|y| {
            (0..g[y].len())
                .map(|x| {
                    if g[y][x] == b'*' {
                        return '*';
                    }
                    let n = g[y.saturating_sub(1)..(y + 2).min(g.len())]
                        .iter()
                        .flat_map(|r| &r[x.saturating_sub(1)..(x + 2).min(r.len())])
                        .filter(|&&c| c == b'*')
                        .count();
                    if n == 0 { ' ' } else { char::from_digit(n as u32, 10).unwrap() }
                })
                .collect()
        })
        .collect()
}
fn rank(hand: &str) -> (u8, Vec<u8>) {
    let mut counts = [0u8; 15];
    for c in hand.split(' ').filter_map(|c| c.chars().next()) {
        let v = match c {
            'A' => 14,
            'K' => 13,
            'Q' => 12,
            'J' => 11,
            'T' => 10,
            d => d.to_digit(10).unwrap_or_default() as usize,
        };
        counts[v] += 1;
    }
    let mut groups: Vec<(u8, u8)> = counts.iter().zip(0u8..).filter(|(n, _)| **n > 0).map(|(&n, v)| (n, v)).collect();
    groups.sort_by(|a, b| b.cmp(a));
    let kind = match groups.iter().map(|g| g.0).collect::<Vec<_>>().as_slice() {
        [4, ..] => 7,
        [3, 2] => 6,
        [3, ..] => 3,
        [2, 2, ..] => 2,
        [2, ..] => 1,
        _ => 0,
    };
    (kind, groups.into_iter().map(|g| g.1).collect())
}
fn main() {
    assert_eq!(Clock::new(25, -61), Clock::new(23, 59));
    println!("{} {}", Clock::new(10, 3) + -70, Clock::new(-1, 0));
    println!("{:?}", Robot { at: (7, 3), d: North }.instructions("RAALAL"));
    println!("{:?}", [3, 944, 1999, 2024].map(roman));
    println!("{:?}", sieve(30).collect::<Vec<_>>());
    println!("{:?} {:?}", sublist(&[1, 2], &[0, 1, 2]), sublist(&["a"], &["b"]));
    let mut a: Vec<_> = anagrams("Listen", &["enlists", "Silent", "listen", "inlets"]).into_iter().collect();
    a.sort();
    println!("{a:?} {:?} {:?}", convert(&[1, 0, 1, 1], 2, 10), convert(&[3], 3, 2));
    spiral(4).iter().for_each(|r| println!("{}", r.iter().map(|n| format!("{n:3}")).collect::<String>()));
    let mut s = School::default();
    println!("{} {} {:?} {:?}", s.add(2, "Bo"), s.add(3, "Bo"), s.grade(2), s.grade(9));
    println!("{}", tally("Ants;Bees;win\nBees;Cats;draw\nCats;Ants;loss\nbad line"));
    println!("{:?} {:?} {:?}", nth_prime(5), collatz(27), collatz(0));
    println!("{:?}", (1..1000).filter(|&n| armstrong(n)).collect::<Vec<u32>>());
    println!("{}", minesweeper(&["·*".trim_start_matches('·'), " *", "* "].map(|s| s)).join("/"));
    let hands = ["2H 2D 9S 9C KD", "AH KH QH JH 9D", "5H 5D 5S 9C 9D"];
    let best = hands.iter().max_by(|a, b| rank(a).cmp(&rank(b)));
    println!("{best:?} {:?}", rank(hands[0]).partial_cmp(&rank(hands[1])) == Some(Ordering::Greater));
    let total: u128 = (0..64).map(|n| 1u128 << n).sum();
    println!("{total} {:?}", (1..=20u64).product::<u64>());
    println!(
        "{:?}",
        "ACGT"
            .chars()
            .map(|c| match c {
                'G' => Ok('C'),
                'C' => Ok('G'),
                'T' => Ok('A'),
                'A' => Ok('U'),
                x => Err(x),
            })
            .collect::<Result<String, char>>()
    );
}
