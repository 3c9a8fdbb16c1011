//! Every way to format, of numbers, text, nested values and types with impls of their own.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::fmt;
#[derive(Debug, Clone, Default, PartialEq)]
struct Unit;
#[derive(Debug, Clone)]
struct Tup(i32, String, Option<Box<Tup>>);
#[derive(Debug, Clone)]
struct Named<'a> {
    id: u8,
    tags: Vec<&'a str>,
    inner: Inner,
}
#[derive(Debug, Clone)]
enum Inner {
    Empty,
    One(f64),
    Many { xs: [i8; 3], m: BTreeMap<String, (i32, char)> },
}
struct Hex(u32);
impl fmt::LowerHex for Hex {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::LowerHex::fmt(&self.0, f)
    }
}
impl fmt::Binary for Hex {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "b")?;
        fmt::Binary::fmt(&self.0, f)
    }
}
impl fmt::UpperHex for Hex {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:X}", self.0)
    }
}
impl fmt::Octal for Hex {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Octal::fmt(&self.0, f)
    }
}
impl fmt::LowerExp for Hex {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}e", self.0)
    }
}
struct Money(i64);
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let s = format!("${}.{:02}", self.0 / 100, self.0 % 100);
        if f.alternate() {
            write!(f, "USD {s}")
        } else if let Some(w) = f.width() {
            write!(f, "{s:>w$}")
        } else {
            f.pad(&s)
        }
    }
}
struct Padded(&'static str);
impl fmt::Display for Padded {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad(self.0)
    }
}
struct Signed(i32);
impl fmt::Display for Signed {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad_integral(self.0 >= 0, "", &self.0.abs().to_string())
    }
}
struct Grid(Vec<Vec<char>>);
impl fmt::Debug for Grid {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|r| r.iter().collect::<String>())).finish()
    }
}
struct M(Vec<(u8, u8)>);
impl fmt::Debug for M {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_map().entries(self.0.iter().map(|(k, v)| (k, v))).finish()
    }
}
struct T3;
impl fmt::Debug for T3 {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_tuple("T3").field(&1).field(&"x").finish()
    }
}
struct S3;
impl fmt::Debug for S3 {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("S3").field("a", &T3).field("b", &format_args!("{}-{}", 1, 2)).finish()
    }
}
fn main() {
    let n = Named {
        id: 7,
        tags: vec!["a", "b\"c"],
        inner: Inner::Many { xs: [1, -2, 3], m: BTreeMap::from([("k".into(), (1, '\'')), ("z\n".into(), (2, 'é'))]) },
    };
    println!("{n:?}");
    println!("{n:#?}");
    println!("{:?} {:#?}", Inner::Empty, Inner::One(1e10));
    println!("{:?} {:#?}", Tup(1, "x".into(), Some(Box::new(Tup(2, String::new(), None)))), Tup(1, "x".into(), None));
    println!("{:?} {:#?}", Unit, Unit);
    println!("{:?} {:#?} {:?}", (), ((),), (1,));
    println!("{:#?}", (1, "a", [Some(1.5), None]));
    println!("{:?} {:#?}", Vec::<i32>::new(), BTreeSet::from([(1, 2)]));
    println!("{:#?}", HashMap::from([("k", vec![Ok::<i32, String>(1), Err("e".into())])]));
    println!("[{:5}] [{:<5}] [{:^5}] [{:>5}] [{:*^7}] [{:#>4}]", 1, 2, 3, 4, 5, 6);
    println!("[{:5}] [{:<5}] [{:^5}] [{:>5}] [{:-^7}]", "a", "b", "c", "d", "ab");
    println!(
        "[{:.2}] [{:5.1}] [{:<8.3}] [{:+.1}] [{:08.2}] [{:+08.2}] [{:.0}]",
        3.14159, 2.55, 1.0, 2.0, -3.14159, 3.14159, 2.5
    );
    println!("[{:.3}] [{:>6.2}] [{:^6.1}]", "abcdef", "abcdef", "abcdef");
    println!("[{:5}] [{:<5}] [{:^5}]", true, 'x', false);
    println!("[{:5?}] [{:<8?}] [{:>6?}] [{:05?}]", Some(1), "a", 'c', [1, 2]);
    println!("[{:#?}]", Some(Some("x")));
    let (w, p, val) = (10, 3, 2.718281828);
    println!("[{:w$.p$}] [{:>1$}] [{:.*}] [{val:<w$.p$}] [{:>width$}] [{0:>1$.2$}]", val, 8, 2, val, "r", width = 4);
    println!("[{:>1$}] [{:>2$}] [{2}]", "a", 5, 3);
    println!("{0} {1} {0} {name} {}", "z", "o", name = "nm");
    println!("{{}} {{{}}}", 1);
    println!(
        "{:x} {:#x} {:X} {:#X} {:o} {:#o} {:b} {:#b} {:08b} {:#010x} {:#06b}",
        255, 255, 255, 255, 8, 8, 5, 5, 5, 255, 3
    );
    println!("{:x} {:#b} {:X}", -1i8, -3i8, i64::MIN);
    println!("{:#x} {:08b} {:X} {:o} {:e}", Hex(255), Hex(5), Hex(171), Hex(8), Hex(9));
    println!("{:e} {:E} {:.2e} {:e} {:e} {:e} {:?} {:?}", 1234.5, 0.00012, 123456.0, 0.0, 1u32, 1500, 1e-10, 1e100);
    println!("{:>+08.3e}|{:+}|{:+}|{:+?}", 12345.678, 5, -5, 1.0);
    println!("{} {} {} {:?} {:?} {}", f64::NAN, f64::INFINITY, -f64::INFINITY, -0.0, 1.0, 1e7);
    println!("{} {} {} {}", 0.1 + 0.2, 1.0 / 3.0, 100000000.0f32, 1.0e-5);
    println!("{:5}|{:<5}|{:05}|{:e}", f64::NAN, f64::INFINITY, f64::INFINITY, f64::NAN);
    println!("{:?} {:?} {:?}", f32::MAX, f64::MIN_POSITIVE, 123456789.123456789);
    println!("{} {:#} [{:>10}] [{:<9}]", Money(12345), Money(5), Money(99), Money(100));
    println!("[{:>6}] [{:.1}] [{:^5.2}]", Padded("abc"), Padded("abc"), Padded("abc"));
    println!("[{:+}] [{:05}] [{:>6}] [{:<+6}] [{:^6}]", Signed(5), Signed(-5), Signed(7), Signed(7), Signed(-7));
    println!("{:?} {:#?}", Grid(vec![vec!['a', 'b'], vec!['c']]), Grid(vec![]));
    println!("{:?} {:#?}", M(vec![(1, 2), (3, 4)]), M(vec![(1, 2)]));
    println!("{:?} {:#?}", S3, S3);
    println!("{:?} {:?} {:?}", "tab\t nl\n q\" bs\\ nul\0 é \u{200b} \u{1F600} \x7f", '\n', "\u{301}");
    println!("{:?} {:?}", 'a'..='c', (1..3, ..5, 2.., ..));
    println!("{:?}", VecDeque::from([1, 2]));
    println!("{:?}", [[1.0, 2.5], [f64::NAN, -0.0]]);
    println!("{:02}:{:02}:{:06.3}", 5, 7, 3.14159);
    println!("{:>3}%|{:<3}|{:^3}|", 5, 5, 5);
    println!("{:?} {:?}", String::from("s").as_str(), Box::new("b"));
    println!("{:?}", std::rc::Rc::new(std::cell::RefCell::new(5)));
    println!("{:#?}", std::cell::Cell::new(1));
    println!("{}", format!("{:─^20}", " title "));
    println!("{:─<1$}", "", 10);
    println!("{}", format_args!("{} {}", 1, 2));
    let s = format!("{:>width$}", "x", width = 3);
    assert_eq!(s, "  x");
    eprintln!("to stderr");
    print!("no newline");
    println!();
    println!("{:?}", format!("{:5}", "é").len());
    let name = "v";
    println!("{name:?} {name:>4} {name:^4}| {0:?} {x}", 1, x = name.len());
    println!("{:10.3?}|{:<10?}|{:>10?}", 1.5, Some("a"), None::<i32>);
    println!("{:02x?} {:#04X?} {:x?}", [1, 171], [10], "a");
    println!("{:?} {:?}", u8::MAX as char, b'a');
    println!("{:?}", b"ab\xff\n");
    println!("{}", u128::MAX);
    println!("{:>40}|{:<#45x}|", i128::MIN, i128::MAX);
    println!("{:?}", std::str::from_utf8(b"\xff\xfe"));
    println!("{:?}", "\r\t\\\'\"");
}
