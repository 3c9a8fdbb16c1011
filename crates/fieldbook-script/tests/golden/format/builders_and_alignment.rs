use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Alignment, Debug, Display, Formatter, LowerExp, Octal, UpperHex, Write};

struct Point3 {
    x: f32,
    y: f32,
    z: f32,
}
impl Debug for Point3 {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Point3")
            .field("x", &self.x)
            .field("y", &self.y)
            .field("z", &format_args!("<{}>", self.z))
            .finish()
    }
}
impl Display for Point3 {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let p = f.precision().unwrap_or(1);
        let body = format!("({:.p$}; {:.p$}; {:.p$})", self.x, self.y, self.z);
        let fill = f.fill();
        let width = f.width().unwrap_or(0);
        let pad = width.saturating_sub(body.chars().count());
        let (l, r) = match f.align() {
            Some(Alignment::Left) | None => (0, pad),
            Some(Alignment::Right) => (pad, 0),
            Some(Alignment::Center) => (pad / 2, pad - pad / 2),
        };
        for _ in 0..l {
            f.write_char(fill)?;
        }
        f.write_str(&body)?;
        (0..r).try_for_each(|_| f.write_char(fill))
    }
}
struct Tagged<'a>(&'a [(&'a str, i32)]);
impl Debug for Tagged<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if f.sign_plus() {
            return f.debug_list().entries(self.0.iter().map(|(k, _)| k)).finish();
        }
        f.debug_map().entries(self.0.iter().map(|(k, v)| (k, v))).finish()
    }
}
struct Opaque;
impl Debug for Opaque {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opaque").finish_non_exhaustive()
    }
}
struct Pair<A, B>(A, B);
impl<A: Debug, B: Debug> Debug for Pair<A, B> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pair").field(&self.0).field(&self.1).finish()
    }
}
struct Set3([u8; 3]);
impl Debug for Set3 {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut set = f.debug_set();
        for b in self.0 {
            set.entry(&b);
        }
        set.finish()
    }
}
#[derive(Debug, Default, Clone)]
struct Nested {
    name: &'static str,
    inner: Option<Box<Nested>>,
    map: BTreeMap<u8, (char, String)>,
    unit: (),
    tuple: (i32, f64),
}
struct Hex(u32);
impl UpperHex for Hex {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        UpperHex::fmt(&self.0, f)
    }
}
impl Octal for Hex {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad_integral(true, "0o", "777")
    }
}
impl LowerExp for Hex {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:e}", self.0 as f64)
    }
}
fn squeeze(input: &str) -> Cow<'_, str> {
    if input.contains("  ") {
        let mut out = String::with_capacity(input.len());
        let mut last = ' ';
        for c in input.chars() {
            if !(c == ' ' && last == ' ') {
                out.push(c);
            }
            last = c;
        }
        Cow::Owned(out)
    } else {
        Cow::Borrowed(input)
    }
}

fn main() {
    let p = Point3 { x: 1.0, y: -2.55, z: 1e7 };
    println!("{p:?}\n{p:#?}");
    println!("[{p}] [{p:>30}] [{p:*^32.2}] [{p:_<28.0}]");
    println!("{:?} {:#?} {:+?}", Tagged(&[("a", 1)]), Tagged(&[("b", 2), ("c", 3)]), Tagged(&[("d", 4)]));
    println!("{Opaque:?} {Opaque:#?} {:?} {:#?}", Pair(1, "x"), Pair(Some(1), [1.5]));
    println!("{:?}", Set3([1, 2, 3]));
    let n = Nested {
        name: "n\"q\"",
        inner: Some(Box::new(Nested::default())),
        map: [(1, ('\n', "tab\t".into()))].into(),
        unit: (),
        tuple: (-1, 2.0),
    };
    println!("{n:#?}");
    println!("{n:?}");
    println!("{:X} {:#010X} {:o} {:#o} {:8o}| {:e}", Hex(255), Hex(255), Hex(0), Hex(0), Hex(1), Hex(123456));
    println!("{:5}|{:<5}|{:^5}|{:>5}|{:05}|{:+}|{:#b}|{:#06x}", 42, 42, 42, 42, -42, 42, 5, 255);
    println!("{:e} {:E} {:.2e} {:?} {:?} {} {}", 1234.5, 0.00012, 123456.0, 1e16, 1e-7, f64::MAX, f32::MIN_POSITIVE);
    println!("{:?} {:?} {} {:?} {:5.1}|{:<8.3}|{:+.0}", f64::NAN, -0.0, f64::INFINITY, 1.0f32 / 3.0, 9.96, 2.0, 0.5);
    println!("{:10}|{:<10}|{:^10}|{:>10}|{:-^10}|{:.2}|{:8.3}|", "abc", "abc", "abc", "abc", "abc", "abcdef", "abcdef");
    let (w, pr, name) = (12, 3, "val");
    println!("{:w$.pr$}|{:>1$}|{:.*}|{name:>w$}|{0:?}", 3.14159265, 8, 2, 1.23456);
    println!("{:?} {:?} {:?} {:?}", "q\"\\\u{7f}\u{e9}\u{200b}", '\'', "it's", '\u{1F600}');
    println!("{:>6?}|{:<8?}|{:03?}|{:x?}|{:X?}|{:#x?}", Some(1), "a", [1, 2], [10, 255], vec![171], (17, 3));
    println!("{{}} {{{}}} {}%", 1, 50);
    println!("{:?} {:?}", squeeze("a  b   c"), matches!(squeeze("abc"), Cow::Borrowed(_)));
    let mut c = squeeze("x y");
    c.to_mut().push('!');
    println!("{c}");
    println!("{}", c.into_owned().len());
    let mut s = String::new();
    writeln!(&mut s, "{:>width$}", "right", width = 9).unwrap();
    write!(s, "{0}-{0:?}-{1}", "d", 'c').unwrap();
    println!("{s}");
    let m: HashMap<&str, Vec<Option<i8>>> = HashMap::from([("k", vec![Some(-1), None])]);
    println!("{m:?} {m:#?}");
    println!("{}", format_args!("{} {}", 1, 2));
    assert_eq!(format!("{:?}", ()), "()");
    println!("{}", [1.5, 2.25].iter().map(|v| format!("{v:07.2}")).collect::<Vec<_>>().join("/"));
    println!("{:?} {:?}", u8::MAX..=3, (..5, 2.., ..=9));
    println!("{:?} {:?}", std::time::Duration::from_micros(1500), std::cmp::Ordering::Less);
    let d: &dyn Display = &7u8;
    println!("{d:>4} {:?}", i128::MIN);
}
