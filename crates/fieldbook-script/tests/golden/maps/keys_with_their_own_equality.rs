//! Keys that are equal by a rule of their own; control flow as a value; tables by width and precision.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;
#[derive(Debug, Clone, Eq)]
struct Ci(String);
impl PartialEq for Ci {
    fn eq(&self, o: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&o.0)
    }
}
impl Hash for Ci {
    fn hash<H: Hasher>(&self, h: &mut H) {
        for b in self.0.bytes() {
            h.write_u8(b.to_ascii_lowercase());
        }
    }
}
#[derive(Debug, PartialEq, Eq, Hash, Clone, Copy, PartialOrd, Ord)]
struct Id<const K: char>(u32);
fn hash_of<T: Hash + ?Sized>(t: &T) -> u64 {
    let mut h = DefaultHasher::new();
    t.hash(&mut h);
    h.finish()
}
fn search(grid: &[[i32; 3]; 3], want: i32) -> ControlFlow<(usize, usize)> {
    for (y, r) in grid.iter().enumerate() {
        for (x, c) in r.iter().enumerate() {
            if *c == want {
                return ControlFlow::Break((x, y));
            }
        }
    }
    ControlFlow::Continue(())
}
fn checked(xs: &[i32]) -> ControlFlow<String, i32> {
    let mut s = 0;
    for &x in xs {
        if x < 0 {
            return ControlFlow::Break(format!("neg {x}"));
        }
        s += x;
    }
    ControlFlow::Continue(s)
}
struct Table {
    rows: Vec<(String, f64)>,
}
impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let w = self.rows.iter().map(|r| r.0.len()).max().unwrap_or(0);
        let p = f.precision().unwrap_or(1);
        writeln!(f, "+{:-<w$}+{:-<8}+", "", "")?;
        for (n, v) in &self.rows {
            writeln!(f, "|{n:^w$}|{v:>8.p$}|")?;
        }
        write!(f, "+{}+{}+", "-".repeat(w), "-".repeat(8))
    }
}
fn main() {
    let mut m = HashMap::new();
    m.insert(Ci("Key".into()), 1);
    *m.entry(Ci("KEY".into())).or_insert(0) += 5;
    println!("{} {:?}", m.len(), m.get(&Ci("key".into())));
    println!("{} {}", hash_of("a") == hash_of(&String::from("a")), hash_of(&(1, 2)) == hash_of(&(2, 1)));
    println!("{:?} {}", Id::<'u'>(3), Id::<'u'>(3) < Id(4));
    let g = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    println!("{:?} {:?}", search(&g, 6), search(&g, 0).is_continue());
    println!("{:?} {:?}", checked(&[1, 2]), checked(&[1, -2]));
    println!(
        "{}\n{:.3}",
        Table { rows: vec![("pi".into(), 3.14159), ("hundred".into(), 100.0)] },
        Table { rows: vec![] }
    );
    let s: &str = String::from("x").leak();
    println!("{s}");
    let b: &str = Borrow::<str>::borrow(&String::from("bb")).len().to_string().leak();
    println!("{b}");
    println!("{:?}", std::array::from_fn::<_, 3, _>(|i| char::from(b'a' + i as u8)));
    println!("{:?}", i32::MAX.checked_add(1).map_or_else(|| "over".to_string(), |v| v.to_string()));
    println!("{:?}", Some(5).into_iter().chain(None).chain(Some(6)).sum::<i32>());
    println!("{:?}", Option::<&str>::default().unwrap_or_default().len());
    let x = Some(3).filter(|n| n % 2 == 0).or_else(|| Some(8)).xor(None).take_if(|n| *n > 5);
    println!("{x:?}");
    println!("{:?}", "k=v".split_once('=').map(|(k, v)| [k, v].concat()));
    println!("{:?}", (1..=3).map(|x| x as f32 / 2.).map(|x| x.to_string()).collect::<Vec<_>>());
    assert!((0.1_f64 + 0.2 - 0.3).abs() < f64::EPSILON, "close");
    assert_ne!(1, 2);
    debug_assert_eq!(2 + 2, 4, "math");
    let v = dbg!(1 + 1);
    println!("{v}");
    let t = std::time::Duration::from_millis(1234);
    println!("{t:?} {:.1?}", t);
    if cfg!(debug_assertions) {
        println!("debug")
    }
    let todo = || -> i32 { if v == 2 { 7 } else { todo!("later") } };
    println!("{}", todo());
    println!("{}", u8::from_str_radix("11", 2).unwrap() + "7".parse::<u8>().unwrap());
}
